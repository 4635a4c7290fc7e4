import { type Cube, isWithin, literalsOf, nameOf } from '../minimise/cube.ts';
import type { Models } from '../minimise/models.ts';
import { cellsOf, consistency, coverage, pri, sumsOf } from './measures.ts';
import { inAny, inCube } from './membership.ts';

/** Memberships in at least one term of a model. */
export const inModel = (model: readonly Cube[], sets: readonly Float64Array[], n: number): Float64Array =>
  inAny(
    model.map((cube) => inCube(cube, sets, n)),
    n,
  );

/** How many people are more in than out of each of some sets and of no other of them. */
function alone(sets: readonly Float64Array[], n: number): number[] {
  const counts = sets.map(() => 0);
  for (let i = 0; i < n; i++) {
    let only = -1;
    for (let t = 0; t < sets.length; t++) if (sets[t]![i]! > 0.5) only = only === -1 ? t : -2;
    if (only >= 0) counts[only]!++;
  }
  return counts;
}

/** The conditions of a term that belong to a parsimonious term which holds it (Fiss 2011). */
function coreOf(term: Cube, parsimonious: readonly Cube[], conditions: readonly string[]): string[] {
  const core = new Set(
    parsimonious.filter((outer) => isWithin(term, outer)).flatMap((outer) => literalsOf(outer, conditions)),
  );
  return literalsOf(term, conditions).filter((literal) => core.has(literal));
}

/** The first of some models with its measures, and what the others cover; null where there is none. */
export function measured(
  { models }: Models,
  parsimonious: Models,
  conditions: readonly string[],
  sets: readonly Float64Array[],
  outcome: Float64Array,
) {
  const n = outcome.length;
  const [first] = models;
  if (!first) return null;
  const terms = first.map((cube) => inCube(cube, sets, n));
  const whole = inAny(terms, n);
  const sums = sumsOf(whole, outcome);
  const lone = alone(terms, n);
  return {
    terms: first.map((cube, at) => {
      const own = sumsOf(terms[at]!, outcome);
      const others = sumsOf(
        inAny(
          terms.filter((_, other) => other !== at),
          n,
        ),
        outcome,
      );
      return {
        term: nameOf(cube, conditions),
        core: coreOf(cube, parsimonious.models[0] ?? [], conditions),
        consistency: consistency(own),
        pri: pri(own),
        rawCoverage: coverage(own),
        uniqueCoverage: coverage(sums) - coverage(others),
        cells: cellsOf(terms[at]!, outcome),
        alone: lone[at]!,
      };
    }),
    consistency: consistency(sums),
    pri: pri(sums),
    coverage: coverage(sums),
    cells: cellsOf(whole, outcome),
    models: models.map((model) => {
      const own = model === first ? sums : sumsOf(inModel(model, sets, n), outcome);
      return {
        terms: model.map((cube) => nameOf(cube, conditions)),
        consistency: consistency(own),
        coverage: coverage(own),
      };
    }),
  };
}
