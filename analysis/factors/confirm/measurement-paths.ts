import type { Model, Operator, Path } from '../../model/paths/syntax.ts';

/** Names, each with the list of what they stand for. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** What a measurement model may have beyond factors of items. */
export interface Beyond {
  /** Factors of factors. */
  readonly secondOrder?: Lists | undefined;
  /** Pairs of items whose residuals covary. */
  readonly errors?: readonly (readonly string[])[] | undefined;
}

/** A measurement model as paths. */
export function measurementPaths(factors: Lists, { secondOrder = {}, errors = [] }: Beyond): Model {
  const at = { line: 1, column: 1 };
  const path = (left: string, operator: Operator, right: string): Path => ({ left, operator, right, at });
  const loadings = (lists: Lists) =>
    Object.entries(lists).flatMap(([factor, items]) => items.map((item) => path(factor, '=~', item)));
  return {
    paths: [
      ...loadings(factors),
      ...loadings(secondOrder),
      ...errors.map(([left, right]) => path(left!, '~~', right!)),
    ],
    definitions: [],
  };
}
