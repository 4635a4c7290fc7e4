import { toDoubles } from '../columns.ts';
import { RequestError } from '../dataset/dataset.ts';
import type { Term } from './design.ts';
import { realColumn } from '../numeric/triangle.ts';

/** The product of two terms: of a dummy, the other where it is 1. */
function product(a: Term, b: Term): Term {
  const [left, right] = [toDoubles(a.column), toDoubles(b.column)];
  const name = `${a.name} × ${b.name}`;
  return {
    name,
    predictor: name,
    column: { ...realColumn(left.map((value, i) => value * right[i]!)), name },
  };
}

/** The products of the variables of each interaction, of categories with each of their dummies: R's a:b. */
export function interactionTerms(
  terms: readonly Term[],
  interactions: readonly (readonly string[])[],
): Term[] {
  return interactions.flatMap((names) =>
    names
      .map((name) => terms.filter(({ predictor }) => predictor === name))
      .reduce((products, own) => own.flatMap((right) => products.map((left) => product(left, right)))),
  );
}

/** Every interaction is of two or more predictors, none of them twice: throws RequestError. */
export function checkInteractions(
  interactions: readonly (readonly string[])[],
  predictors: readonly string[],
): void {
  interactions.forEach((names, i) => {
    const field = `interactions[${i}]`;
    if (names.length < 2) throw new RequestError(field, 'at-least', { count: 2 });
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new RequestError(field, 'twice', { name: twice });
    const unknown = names.find((name) => !predictors.includes(name));
    if (unknown !== undefined) throw new RequestError(field, 'not-in-model', { name: unknown });
  });
}
