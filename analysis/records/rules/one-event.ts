import type { Rule } from '../../model/scheme/rule.ts';
import type { Entry } from './evaluate.ts';
import { scoreBy } from './score-by.ts';

/** What withdrawing one entry does to a score, over some entries. */
export interface OneEvent {
  /** The largest change in size; NaN where no entry can be withdrawn. */
  readonly most: number;
  /** How many entries change it by more than their own points. */
  readonly cliffs: number;
}

/** By how much the score changes as one entry is withdrawn; NaN where there is no score before or after. */
export function withdrawn(rule: Rule, weight: number, entries: readonly Entry[], at: number): number {
  const rest = entries.filter((_, i) => i !== at);
  const [before, after] = [entries, rest].map((each) => scoreBy(rule, weight, each).score);
  return (after ?? NaN) - (before ?? NaN);
}

/** Withdraws each of the entries of a unit in a period, one at a time. Cost: their number squared. */
export function withdrawEach(rule: Rule, weight: number, entries: readonly Entry[]): OneEvent {
  const changes = entries.map(({ points }, at) => {
    const size = Math.abs(withdrawn(rule, weight, entries, at));
    return { size, isCliff: size > Math.abs(points) + 1e-9 };
  });
  const sizes = changes.map(({ size }) => size).filter((size) => !Number.isNaN(size));
  return {
    most: sizes.length > 0 ? Math.max(...sizes) : NaN,
    cliffs: changes.filter(({ isCliff }) => isCliff).length,
  };
}
