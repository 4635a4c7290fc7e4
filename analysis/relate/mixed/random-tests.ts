import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { Method } from './criterion.ts';
import { fitMixed } from './fit.ts';
import { likelihoodOf, likelihoodWithoutGroups, type Likelihood } from './likelihood.ts';
import { CONSTANT, type MixedModel, type NamedPart } from './model.ts';

/** Whether the groups differ in a coefficient at all. */
export interface RandomTest {
  readonly group: string;
  readonly term: string;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
}

/** A part without its term at a place; nothing is left of one that had an intercept only. */
function without(part: NamedPart, place: number): NamedPart[] {
  const kept = <T>(list: readonly T[]) => list.filter((_, i) => i !== place);
  if (part.terms.length === 1) return [];
  const { terms, columns, centres, units } = part;
  return [
    { ...part, terms: kept(terms), columns: kept(columns), centres: kept(centres), units: kept(units) },
  ];
}

/**
 * The tail of the mixture of χ² that a variance of zero, at the edge of what variances can be, leads to: half with all of the
 * parameters that went with it, half with one fewer (Stram & Lee 1994).
 *
 * @example
 * mixtureTail(2.7055, 1).toFixed(3) // => '0.050'
 */
export function mixtureTail(chi2: number, df: number): number {
  if (!(chi2 > 0)) return Number.isNaN(chi2) ? NaN : 1;
  const fewer = df > 1 ? chiSquareUpperTail(chi2, df - 1) : 0;
  return (fewer + chiSquareUpperTail(chi2, df)) / 2;
}

/**
 * Likelihood ratio tests of the random coefficients, each against the model without it: the slopes of a group, or its intercept where
 * it has none. R: `lmerTest::ranova`, whose p is that of one χ². Cost: a fit for each.
 */
export function randomTests(model: MixedModel, whole: Likelihood, method: Method): RandomTest[] {
  const tested = model.parts.flatMap((part) => {
    const places = [...part.terms.keys()];
    return (places.length > 1 ? places.slice(1) : places).map((place) => ({ part, place }));
  });
  return tested.map(({ part, place }) => {
    const parts = model.parts.flatMap((each) => (each === part ? without(part, place) : [each]));
    const fit = parts.length > 0 ? fitMixed(model.fixed, parts, method) : null;
    const fewer = parts.length > 0 ? fit && likelihoodOf(model, fit) : likelihoodWithoutGroups(model, method);
    const chi2 = fewer ? Math.max(0, fewer.deviance - whole.deviance) : NaN;
    const df = fewer ? whole.parameters - fewer.parameters : NaN;
    const term = part.terms[place] ?? CONSTANT;
    return { group: part.group, term, chi2, df, p: mixtureTail(chi2, df) };
  });
}
