import type { Note } from '../../../analysis/engine/notes.ts';

/** The parts of the contract's replies that tables are made from; null is what could not be computed. */
type Maybe = number | null;
export type MaybeInterval = readonly Maybe[] | null;

export interface Described {
  readonly name: string;
  readonly group?: number | string;
  readonly n: number;
  readonly mean: Maybe;
  readonly sd: Maybe;
  readonly meanInterval: MaybeInterval;
}
export interface Describe {
  readonly variables: readonly Described[];
}

export interface Counted {
  readonly name: string;
  readonly n: number;
  readonly missing: number;
  readonly missingReasons?: { readonly dontKnow: number };
  readonly categories: readonly { readonly value: number; readonly n: number }[];
}
export interface Frequencies {
  readonly variables: readonly Counted[];
}

export interface Reliability {
  readonly notes: readonly Note[];
  readonly n: number;
  readonly k: number;
  readonly alpha: Maybe;
  readonly alphaInterval: MaybeInterval;
  readonly meanInterItemCorrelation: Maybe;
  readonly omegaTotal: Maybe;
  readonly spearmanBrown?: Maybe;
  readonly r?: Maybe;
  readonly items: readonly { readonly name: string; readonly correctedItemTotal: Maybe }[];
}

interface Matrix<Value> {
  readonly rows: readonly string[];
  readonly values: readonly (readonly Value[])[];
}
export interface Correlation {
  readonly matrix: Matrix<Maybe>;
  readonly p: Matrix<Maybe>;
  readonly nPairs: Matrix<number>;
  readonly intervals: Matrix<MaybeInterval>;
}

export interface Crosstab {
  readonly table: Matrix<number> & { readonly columns: readonly string[] };
}

export interface RegressionModel {
  readonly predictors: readonly string[];
  readonly n: number;
  readonly r2: Maybe;
  readonly adjustedR2: Maybe;
  readonly f: Maybe;
  readonly df1: number;
  readonly df2: number;
  readonly p: Maybe;
  readonly r2Change: Maybe;
  readonly pChange: Maybe;
  readonly coefficients: readonly {
    readonly term: string;
    readonly b: Maybe;
    readonly standardError: Maybe;
    readonly beta: Maybe;
    readonly t: Maybe;
    readonly p: Maybe;
    readonly interval: MaybeInterval;
    readonly vif: Maybe;
  }[];
}
export interface Regression {
  readonly models: readonly RegressionModel[] | null;
}

/** What of a list stands under a name. */
export function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  return list.find((each) => each.name === name)!;
}
