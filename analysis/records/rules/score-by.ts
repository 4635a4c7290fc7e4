import type { Rule } from '../../model/scheme/rule.ts';
import { type Entry, evaluate, type Evaluated } from './evaluate.ts';

/** A score that was computed, with its proof. It is a simulation and decides nothing. */
export interface RuleScored extends Evaluated {
  /** Null where the rule gives none. */
  readonly score: number | null;
}

/**
 * The score of a rule on the entries of a unit in a period; `weight` is what an expression without a value gives where
 * the rule says `full`.
 *
 * @example
 * scoreBy({ indicator: 'A', score: { ratio: [1, { count: {} }] }, missing: 'full' }, 20, []).score // => 20
 */
export function scoreBy(rule: Rule, weight: number, entries: readonly Entry[]): RuleScored {
  const evaluated = evaluate(rule.score, entries);
  const otherwise = { full: weight, zero: 0, none: null }[rule.missing];
  return { ...evaluated, score: evaluated.value ?? otherwise };
}
