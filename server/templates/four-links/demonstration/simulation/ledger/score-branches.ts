import { leavesOf } from '../../../../../../analysis/model/scheme/indicators-of.ts';
import type { Scheme } from '../../../../../../analysis/model/scheme/scheme.ts';
import type { Branch } from './branches.ts';
import { type Row, tenths } from './draws.ts';
import type { LedgerEvent } from './events.ts';

/** Scores and results of a quarter: everything adds up. */
export interface Quarter {
  readonly scores: readonly Row[];
  readonly results: readonly Row[];
}

export function scoreBranches(
  branches: readonly Branch[],
  period: string,
  scheme: Scheme,
  events: readonly LedgerEvent[],
): Quarter {
  const scored = branches.map((branch) => {
    const own = events.filter((event) => event.branch === branch && event.period === period);
    const scores = leavesOf(scheme).map((indicator) => {
      const points = own.filter((event) => event.indicator === indicator).map((event) => event.points);
      const deducted = tenths(-points.filter((each) => each < 0).reduce((sum, each) => sum + each, 0));
      const added = tenths(points.filter((each) => each > 0).reduce((sum, each) => sum + each, 0));
      const { code, weight, assessor = null } = indicator;
      return {
        unit: branch.unit,
        group: branch.group,
        period,
        indicator: code,
        assessor,
        weight,
        deducted,
        added,
        score: tenths(weight - deducted + added),
      };
    });
    const total = tenths(scores.reduce((sum, { score }) => sum + score, 0));
    const deductions = own.filter(({ points }) => points < 0).length;
    return { branch, scores, total, deductions };
  });
  return {
    scores: scored.flatMap(({ scores }) => scores),
    results: placed(scored, scheme).map(({ branch, total, deductions, rank, tier }) => ({
      unit: branch.unit,
      group: branch.group,
      period,
      total,
      bonus: 0,
      rank,
      tier,
      events: deductions,
    })),
  };
}

/** Equal totals share the better rank; tiers are filled from the top, in the order of the branches where totals tie. */
function placed<Scored extends { readonly total: number }>(scored: readonly Scored[], { tiers }: Scheme) {
  const order = scored.toSorted((a, b) => b.total - a.total);
  const ends = tiers.map((_, i) =>
    Math.round(tiers.slice(0, i + 1).reduce((sum, { share = 0 }) => sum + share, 0) * scored.length),
  );
  return scored.map((own) => ({
    ...own,
    rank: 1 + scored.filter(({ total }) => total > own.total).length,
    tier: tiers[ends.findIndex((end) => order.indexOf(own) < end)]!.code,
  }));
}
