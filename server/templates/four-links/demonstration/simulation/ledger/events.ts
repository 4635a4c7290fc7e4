import type { Random } from '../../../../../../analysis/numeric/random.ts';
import { leavesOf } from '../../../../../../analysis/model/scheme/indicators-of.ts';
import type { Indicator, Scheme } from '../../../../../../analysis/model/scheme/scheme.ts';
import type { Branch } from './branches.ts';
import { oneOf, poisson } from './draws.ts';

/** Points that somebody took or gave. */
export interface LedgerEvent {
  readonly branch: Branch;
  readonly period: string;
  readonly indicator: Indicator;
  /** Below 0 where they were taken. */
  readonly points: number;
  readonly reason: string;
  readonly part: string;
}

/** The two that decide: every error deducts, and nobody is free of errors. All others are nearly always at full marks. */
const DECIDING = ['A1', 'B1'];
const ERRORS = { rate: 4.2, swing: 0.35, points: [0.1] };
const REST = { rate: 0.062, swing: 0, points: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.1, 0.3] };
const BONUS = { rate: 0.6, swing: 0, points: [0.1] };

const OF_TAKING = ['late', 'error', 'missing', 'standard'];
const OF_GIVING = ['service', 'report'];
const WEEKS = 13;
/** The last two weeks of a quarter hold so much of its entries. */
const LATE_SHARE = 0.45;

/** All points of a branch in a quarter. Kinds of indicators differ, branches by their errors only. */
export function drawEvents(branch: Branch, period: string, scheme: Scheme, random: Random): LedgerEvent[] {
  return leavesOf(scheme).flatMap((indicator) => {
    const isBonus = indicator.mode === 'add';
    const decides = DECIDING.includes(indicator.code);
    const { rate, swing, points } = isBonus ? BONUS : decides ? ERRORS : REST;
    const expected = rate * (decides ? branch.error : 1) * Math.exp(swing * random.normal());
    return Array.from({ length: poisson(expected, random) }, () => ({
      branch,
      period,
      indicator,
      points: oneOf(points, random) * (isBonus ? 1 : -1),
      reason: oneOf(isBonus ? OF_GIVING : OF_TAKING, random),
      part: drawWeek(random),
    }));
  });
}

function drawWeek(random: Random): string {
  const isLate = random.uniform() < LATE_SHARE;
  const week = isLate ? WEEKS - random.index(2) : 1 + random.index(WEEKS - 2);
  return `W${String(week).padStart(2, '0')}`;
}
