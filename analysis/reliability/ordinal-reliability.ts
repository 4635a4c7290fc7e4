import type { Matrix } from 'ml-matrix';
import { covariancesOf } from '../dataset/covariances.ts';
import type { Dataset, Procedure } from '../dataset/dataset.ts';
import { tally } from '../dataset/tally.ts';
import { MOST_CATEGORIES } from '../describe/correlation/polychoric-matrix.ts';
import { correlationsOf } from '../factors/correlations.ts';
import { LEAST_SQUARES } from '../factors/discrepancy.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import { extract } from '../factors/extract.ts';
import { note, type Note } from '../notes/note.ts';
import { cronbachAlpha } from './alpha.ts';
import { lambda2, lambda6 } from './guttman.ts';
import { omegaTotal } from './omega.ts';
import { scaleVariance } from './scale-variance.ts';

/** Of a category that fewer people chose its threshold is little known. */
const THIN = 10;

/** What one factor by least squares makes of a matrix of correlations. */
function oneFactor(r: Matrix) {
  if (r.rows < 3) return null;
  const { loadings, uniquenesses, converged } = extract(r, 1, LEAST_SQUARES);
  if (!converged) return null;
  const column = loadings.getColumn(0);
  const sign = column.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const own = column.map((value) => sign * value);
  const common = own.reduce((sum, value) => sum + value, 0) ** 2;
  const unique = uniquenesses.reduce((sum, value) => sum + value, 0);
  const isAtBound = uniquenesses.some((value) => value < 0.005 + 1e-9);
  return { loadings: own, omega: common / (common + unique), isAtBound };
}

/** A matrix of correlations in the place of covariances. */
const scaleOf = (names: readonly string[], r: Matrix) =>
  scaleVariance({ names, covariances: Float64Array.from(r.to1DArray()) });

/** Whether hardly anybody chose one of the options of an item; an item that measures has none. */
function isThin(data: Dataset, name: string): boolean {
  const [own] = tally(data, name, null, null);
  const { counts } = own!;
  return counts.length <= MOST_CATEGORIES && counts.some((count) => count < THIN);
}

/**
 * Reliability of ordered answers from their polychoric correlations: that of the variables which are taken to lie behind the answers, not
 * of the sum that is computed of them. α of the matrix (Zumbo), ω of one factor by least squares, θ of its first component, λ2 and λ6;
 * the raw α and ω stand beside. R: `psych::alpha(polychoric(x, correct = 0)$rho)`, `psych::fa(rho, fm = "minres")`.
 * Cost: a joint count and some 8 evaluations of its cells a pair.
 */
export const ordinalReliability: Procedure<'ordinalReliability'> = {
  run(data, { scale: named, items: listed, missing }) {
    const items = named === undefined ? listed : data.scaleItems(named)!;
    const k = items.length;
    const all = items.map((_, i) => i);
    const { r, n, notes: undefinedPairs } = correlationsOf(data, items, missing, 'polychoric');
    const raw = scaleVariance(covariancesOf(data, items, missing));
    const ordinal = r && scaleOf(items, r);
    const first = r && k > 1 ? symmetricEigen(r).values : null;
    const factor = r && oneFactor(r);
    const thin = items.filter((name) => isThin(data, name));
    const notes: Note[] = [...undefinedPairs];
    if (k < 3) notes.push(note('ordinal-few-items'));
    if (r && k > 2 && !factor) notes.push(note('no-omega'));
    if (factor?.isAtBound) notes.push(note('ordinal-heywood'));
    if (first && first.at(-1)! <= 1e-10) notes.push(note('polychoric-indefinite'));
    const against = factor ? items.filter((_, i) => factor.loadings[i]! < 0) : [];
    for (const name of against)
      notes.push(note(data.isReversed(name) ? 'item-against-keyed' : 'item-against', { name }));
    if (thin.length > 0) notes.push(note('thin-categories', { names: thin, count: THIN }));
    return {
      n,
      missing,
      definition: note('ordinal-reliability'),
      notes,
      k,
      ordinalAlpha: ordinal ? cronbachAlpha(ordinal, all) : NaN,
      ordinalOmega: factor?.omega ?? NaN,
      ordinalTheta: first ? (k / (k - 1)) * (1 - 1 / first[0]!) : NaN,
      lambda2: ordinal ? lambda2(ordinal) : NaN,
      lambda6: ordinal ? lambda6(ordinal) : NaN,
      alpha: cronbachAlpha(raw, all),
      omegaTotal: omegaTotal(raw, all),
      items: items.map((name, i) => ({ name, loading: factor?.loadings[i] ?? NaN })),
      thin,
    };
  },
};
