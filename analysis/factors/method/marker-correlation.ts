import type { Procedure } from '../../dataset/dataset.ts';
import { RequestError } from '../../dataset/dataset.ts';
import { covariancesOf } from '../../dataset/covariances.ts';
import { note, type Note } from '../../notes/note.ts';
import { twoSidedT } from '../../numeric/distributions.ts';
import { pairsOf } from './difference.ts';

/** A correlation of 1 but for rounding. */
const PERFECT = 1e-12;

/** A pair of variables with their correlation. */
interface Correlated {
  readonly left: string;
  readonly right: string;
  readonly r: number;
}

/**
 * Correlations less what a marker shares with everything: (r − rM)/(1 − rM), tested by t with n − 3 degrees of freedom. rM is the least
 * correlation above 0: of the marker where one is named, else among all; or the second least. Cost: one pass.
 */
export const markerCorrelation: Procedure<'markerCorrelation'> = {
  check({ variables, marker }) {
    if (marker !== undefined && variables.includes(marker))
      throw new RequestError('marker', 'two-roles', { name: marker });
  },
  run(data, { variables, marker, smallest }) {
    const names = marker === undefined ? variables : [...variables, marker];
    const { n, correlations } = covariancesOf(data, names, 'listwise');
    const k = names.length;
    const r = (left: string, right: string) => correlations[names.indexOf(left) * k + names.indexOf(right)]!;
    const pairs = pairsOf(variables).map(([left, right]): Correlated => ({ left, right, r: r(left, right) }));
    const candidates: readonly Correlated[] =
      marker === undefined ? pairs : variables.map((right) => ({ left: marker, right, r: r(marker, right) }));
    const above = candidates.filter((each) => each.r > 0).sort((a, b) => a.r - b.r);
    const chosen = above[smallest === 'second' ? 1 : 0] ?? null;
    const notes: Note[] = [];
    if (n < 4) notes.push(note('too-few-complete'));
    for (const name of names)
      if (n > 1 && Number.isNaN(r(name, name))) notes.push(note('no-correlations', { name }));
    if (!chosen && notes.length === 0) notes.push(note('marker-none-above'));
    if (pairs.some((each) => 1 - each.r * each.r < PERFECT)) notes.push(note('marker-perfect'));
    const rM = n < 4 ? NaN : (chosen?.r ?? NaN);
    return {
      n,
      missing: 'listwise',
      definition: note('marker-correlation'),
      notes,
      rM,
      rMPair: chosen && n >= 4 ? [chosen.left, chosen.right] : null,
      pairs: pairs.map((each) => ({ ...each, ...testOf(each.r, n - 2), ...adjustedOf(each.r, rM, n) })),
    };
  },
};

const tOf = (r: number, df: number) => r / Math.sqrt((1 - r * r) / df);

function testOf(r: number, df: number) {
  return { p: df > 0 ? twoSidedT(tOf(r, df), df) : NaN };
}

/** The correlation that is left, which can fall below −1: then there is no test. */
function adjustedOf(r: number, rM: number, n: number) {
  const adjusted = (r - rM) / (1 - rM);
  const df = n - 3;
  if (!(Math.abs(adjusted) <= 1) || df <= 0)
    return { adjusted: NaN, t: NaN, df: Math.max(0, df), pAdjusted: NaN };
  const t = tOf(adjusted, df);
  return { adjusted, t, df, pAdjusted: Number.isFinite(t) ? twoSidedT(t, df) : 0 };
}
