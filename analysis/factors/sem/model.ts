import type { Operator } from '../../model/paths/syntax.ts';

/** An entry of the matrices of a model: a path to `row` from `column`, what is left to covary of the two, the mean or intercept of `row`. */
export interface Cell {
  readonly kind: 'path' | 'covariance' | 'mean';
  readonly row: number;
  readonly column: number;
}

/** One row of the parameter table. */
export interface Row {
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
  /** From 0. */
  readonly group: number;
  /** As the text gives it; empty where it gives none. */
  readonly label: string;
  readonly cell: Cell;
  /** Which free parameter; null where the row is fixed. Rows with one label share a parameter. */
  readonly parameter: number | null;
  /** The value of a fixed row. */
  readonly value: number;
  /** The row stands for a moment of observed predictors, fixed at that of the sample. */
  readonly exogenous: boolean;
  /** Whether the text names it; the others are added by rule. */
  readonly written: boolean;
}

/**
 * A model of paths among observed and latent variables: with A the paths, S what is left to covary and m the intercepts,
 * Σ = F (I − A)⁻¹ S (I − A)⁻¹' F' and μ = F (I − A)⁻¹ m, where F takes the observed ones (McArdle & McDonald 1984).
 */
export interface PathModel {
  /** Variables by position in the matrices, the observed first. */
  readonly variables: readonly string[];
  readonly observed: number;
  readonly groups: number;
  /** How many are free. */
  readonly parameters: number;
  readonly rows: readonly Row[];
  /** False where means are left alone: they then add nothing to fit or to the number of parameters. */
  readonly meanStructure: boolean;
  /** Positions of observed predictors whose moments are those of the sample. */
  readonly exogenous: readonly number[];
}

/** What a parameter is called where no label is given: as lavaan's `coef` calls it, with `.g2` for the second group. */
export function nameOf({ left, operator, right, group, label }: Row): string {
  return label || `${left}${operator}${right}${group > 0 ? `.g${group + 1}` : ''}`;
}

/** The names of the free parameters, in their order. */
export function parameterNames(model: PathModel): string[] {
  const names: string[] = Array.from({ length: model.parameters }, () => '');
  for (const row of model.rows) if (row.parameter !== null) names[row.parameter] ||= nameOf(row);
  return names;
}

/** How many moments of the observed variables a model is to reproduce, without those that it takes from the sample. */
export function momentsOf({ observed, exogenous, groups, meanStructure }: PathModel): number {
  const of = (variables: number) => (variables * (variables + 1)) / 2 + (meanStructure ? variables : 0);
  return groups * (of(observed) - of(exogenous.length));
}
