import { median } from 'simple-statistics';
import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { type Estimate, known, periodEstimates } from './estimates.ts';
import { peerGroups, schemeNotes } from './peer-groups.ts';
import { placesOf } from './places.ts';

/** What is common to estimates that scatter about one mean by more than their errors, or not. */
export interface Pooled {
  readonly pooledMean: number;
  readonly standardError: number;
  readonly tau2: number;
  readonly q: number;
  readonly df: number;
  readonly p: number;
  /** The share of the scatter that is no error. */
  readonly i2: number;
  readonly rankability: number;
}

/**
 * Mean and variance of true levels by the moments of DerSimonian and Laird. R: metafor::rma(method = "DL"). NaN for fewer than two.
 * Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177–188.
 */
export function pool(estimates: readonly Pick<Estimate, 'mean' | 'standardError'>[]): Pooled {
  const squares = estimates.map(({ standardError }) => standardError ** 2);
  const sum = (of: (mean: number, weight: number) => number, tau2: number) =>
    estimates.reduce((all, { mean }, i) => all + of(mean, 1 / (squares[i]! + tau2)), 0);
  const meanWith = (tau2: number) => sum((m, w) => w * m, tau2) / sum((_, w) => w, tau2);
  const weight = sum((_, w) => w, 0);
  const fixed = meanWith(0);
  const df = estimates.length - 1;
  const q = df > 0 ? sum((m, w) => w * (m - fixed) ** 2, 0) : NaN;
  const tau2 = Math.max(0, (q - df) / (weight - sum((_, w) => w * w, 0) / weight));
  return {
    pooledMean: meanWith(tau2),
    standardError: Math.sqrt(1 / sum((_, w) => w, tau2)),
    tau2,
    q,
    df: Math.max(0, df),
    p: chiSquareUpperTail(q, df),
    i2: q > 0 ? Math.max(0, 1 - df / q) : 0,
    rankability: df > 0 ? tau2 / (tau2 + median(squares)) : NaN,
  };
}

/** How much of the differences between units is no noise? Units whose total never moves have no weight and are left out. */
export const shrinkage: Procedure<'shrinkage'> = {
  run(data, asked) {
    const found = peerGroups(data, asked.group).map(({ group, data: own }) => {
      const all = periodEstimates(own, asked);
      const estimates = known(all).filter(({ standardError }) => standardError > 0);
      const pooled = pool(estimates);
      const { pooledMean, tau2 } = pooled;
      const shrunken = estimates.map(
        ({ mean, standardError }) => pooledMean + (tau2 / (tau2 + standardError ** 2)) * (mean - pooledMean),
      );
      const ranks = placesOf(estimates.map(({ mean }) => mean));
      const shrunkenRanks = placesOf(shrunken);
      return {
        lost: all.length - estimates.length,
        group: { group, units: estimates.length, ...pooled },
        units: estimates.map((each, i) => ({
          ...each,
          group,
          shrunken: shrunken[i]!,
          rank: ranks[i]!,
          shrunkenRank: shrunkenRanks[i]!,
        })),
      };
    });
    const groups = found.map(({ group }) => group);
    const lost = found.reduce((sum, each) => sum + each.lost, 0);
    return {
      n: groups.reduce((sum, { units }) => sum + units, 0),
      missing: 'listwise',
      definition: note('shrinkage'),
      groups,
      units: found.flatMap(({ units }) => units),
      notes: [
        ...schemeNotes(data, asked.scheme),
        ...(lost > 0 ? [note('units-not-weighed', { count: lost })] : []),
        ...(groups.length === 0 || groups.some(({ units }) => units < 2) ? [note('group-of-one-unit')] : []),
        ...groups
          .filter(({ units, tau2 }) => units > 1 && tau2 === 0)
          .map(({ group }) =>
            group === null ? note('no-unit-differences') : note('no-unit-differences-in', { group }),
          ),
      ],
    };
  },
};
