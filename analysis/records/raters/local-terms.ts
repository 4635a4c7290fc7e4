import { adjustP } from '../../numeric/adjust.ts';
import { twoSidedNormal } from '../../numeric/distributions.ts';
import type { FacetsFit } from './facets/newton.ts';
import { expectedOf } from './facets/residuals.ts';
import type { Facet, Ratings } from './ratings.ts';

/** Of fewer ratings a local term says nothing. */
const LEAST_RATINGS = 10;

/** Where a rater was more lenient (above 0) or more severe than everywhere else, in logits. */
export interface LocalTerm {
  readonly rater: number;
  readonly at: number;
  readonly n: number;
  readonly beta: number;
  readonly standardError: number;
  readonly z: number;
  readonly pUnadjusted: number;
  readonly p: number;
}

/** Terms of rater × some factor of the rows: β = Σ(x − E) / ΣV of their ratings, p after Holm over all that are tested. */
export function localTerms(ratings: Ratings, fit: FacetsFit, by: Facet): LocalTerm[] {
  const { layout } = fit;
  const { severityAt, cell, order, score, raters } = layout;
  const expected = expectedOf(fit);
  const levels = by.labels.length;
  const [n, off, information] = [0, 0, 0].map(() => new Float64Array(raters * levels)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  score.forEach((value, r) => {
    const level = by.codes[ratings.rows[order[r]!]!]!;
    if (level < 0) return;
    const term = severityAt[cell[r]!]! * levels + level;
    n[term]! += 1;
    off[term]! += value - expected.mean[r]!;
    information[term]! += expected.variance[r]!;
  });
  const tested = Array.from(n.keys()).filter((term) => n[term]! >= LEAST_RATINGS);
  const z = tested.map((term) => off[term]! / Math.sqrt(information[term]!));
  const pUnadjusted = z.map(twoSidedNormal);
  const p = adjustP(pUnadjusted, 'holm');
  return tested.map((term, i) => ({
    rater: Math.floor(term / levels),
    at: term % levels,
    n: n[term]!,
    beta: off[term]! / information[term]!,
    standardError: 1 / Math.sqrt(information[term]!),
    z: z[i]!,
    pUnadjusted: pUnadjusted[i]!,
    p: p[i]!,
  }));
}
