import type { Place } from './faults.ts';

/** A latent variable =~ its indicator, an outcome ~ its predictor, two that covary ~~, the mean or intercept of one ~1. */
export type Operator = '=~' | '~' | '~~' | '~1';

/** One path of a model as it is written. */
export interface Path {
  readonly left: string;
  readonly operator: Operator;
  /** Empty where the path is a mean or intercept. */
  readonly right: string;
  /**
   * The value that the parameter is fixed at, null where it is expressly free; undefined where nothing is said. One for each group,
   * or one for all.
   */
  readonly fixed?: readonly (number | null)[];
  /** Parameters with one label are one parameter. One for each group, or one for all. */
  readonly label?: readonly string[];
  readonly at: Place;
}

/** What is computed of labelled parameters. */
export type Formula = { readonly at: Place } & (
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'negate'; readonly value: Formula }
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly value: Formula }
);

export const formulaFunctions = ['exp', 'log', 'sqrt', 'abs'] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];

/** A parameter that is defined by others: name := formula. */
export interface Definition {
  readonly name: string;
  readonly formula: Formula;
  /** The formula as it was written, for tables. */
  readonly text: string;
  readonly at: Place;
}

/** A model of paths between observed and latent variables. */
export interface Model {
  readonly paths: readonly Path[];
  readonly definitions: readonly Definition[];
}

/** The latent variables of a model: those that have indicators. */
export function latentIn({ paths }: Model): string[] {
  return [...new Set(paths.filter(({ operator }) => operator === '=~').map(({ left }) => left))];
}

/**
 * The observed variables of a model: indicators first, then outcomes, then predictors, then what only covaries or has a mean, each in
 * the order in which the text names them, as lavaan's `lavNames` gives them.
 */
export function observedIn(model: Model): string[] {
  const latent = new Set(latentIn(model));
  const by = (operators: readonly Operator[], side: 'left' | 'right') =>
    model.paths.filter(({ operator }) => operators.includes(operator)).map((path) => path[side]);
  const names = [
    ...by(['=~'], 'right'),
    ...by(['~'], 'left'),
    ...by(['~'], 'right'),
    ...model.paths
      .filter(({ operator }) => operator === '~~' || operator === '~1')
      .flatMap(({ left, right }) => [left, right]),
  ];
  return [...new Set(names)].filter((name) => name !== '' && !latent.has(name));
}

/** The labels of parameters. */
export function labelsIn({ paths }: Model): string[] {
  return [...new Set(paths.flatMap(({ label = [] }) => label))];
}
