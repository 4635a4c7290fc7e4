import type { ReadOf } from '../../model/procedures/index.ts';
import { type Cell, type Standing, sumOf, totalOf } from './standings.ts';

/** Other rules for the same points. */
export type Scenario = Pick<
  ReadOf<'whatIf'>,
  'weighting' | 'reweighted' | 'weights' | 'bonuses' | 'bonusCap' | 'deductionCap' | 'reward' | 'dropped'
>;

/** What a unit would have got in a period by the rules of a scenario: every recorded oddity of its total stays. */
export function replayed(standing: Standing, scenario: Scenario): Standing {
  const { cells, bonus } = standing;
  const { dropped = [] } = scenario;
  const kept = cells.filter(({ assessor }) => assessor === null || !dropped.includes(String(assessor)));
  const share = bonusKept(standing, scenario);
  const weightOf = weightsBy(scenario, kept);
  const changed = {
    ...standing,
    cells: kept.map((cell) => {
      const weight = weightOf(cell);
      const points = cell.score + relief(cell, scenario) - (1 - share) * (cell.added || 0);
      return { ...cell, weight, score: cell.weight > 0 ? (points * weight) / cell.weight : points };
    }),
    bonus: bonus * share,
  };
  return { ...changed, total: totalOf(standing) + pointsOf(changed) - pointsOf(standing) };
}

/** The sum of what is known. */
const pointsOf = (standing: Standing) =>
  sumOf({ ...standing, cells: standing.cells.filter(({ score }) => !Number.isNaN(score)) });

/** The share of its bonus points that a unit keeps. */
function bonusKept({ cells, bonus }: Standing, { bonuses, bonusCap = 0 }: Scenario): number {
  if (bonuses === 'kept') return 1;
  if (bonuses === 'off') return 0;
  const given = cells.reduce((sum, { added }) => sum + (added || 0), bonus || 0);
  return given > bonusCap ? bonusCap / given : 1;
}

/** Points given back beyond the most that may be deducted, or for no deduction at all. */
function relief({ deducted }: Cell, { deductionCap = Infinity, reward = 0 }: Scenario): number {
  return Math.max(0, (deducted || 0) - deductionCap) + (deducted === 0 ? reward : 0);
}

/** The full marks of a cell by the new rules. */
function weightsBy({ weighting, reweighted = [], weights = [] }: Scenario, cells: readonly Cell[]) {
  const weighted = cells.filter(({ weight }) => weight > 0);
  const equal = weighted.reduce((sum, { weight }) => sum + weight, 0) / weighted.length;
  const own = new Map(reweighted.map((indicator, i) => [indicator, weights[i]!]));
  return ({ indicator, weight }: Cell) =>
    own.get(String(indicator)) ?? (weighting === 'equal' && weight > 0 ? equal : weight);
}
