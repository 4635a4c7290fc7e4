import type { Rule, RuleExpression } from '../../model/scheme/rule.ts';
import { read } from './evaluate.ts';

/** What can be said of a rule without any entry. */
export interface RuleCheck {
  /** Each count and sum only ever raises, or only ever lowers, the score. */
  readonly isMonotone: boolean;
  /** The largest jump between two neighbouring lines or steps, in points; 0 where there are none. */
  readonly largestJump: number;
}

/**
 * Reads a rule for what would surprise those who are scored by it. Sums of points may be below 0, so a ratio by a sum, or of one, has no
 * direction in its denominator.
 */
export function checkRule({ score }: Pick<Rule, 'score'>): RuleCheck {
  const ways = directions(score);
  return {
    isMonotone: [...ways.values()].every((signs) => signs.size <= 1),
    largestJump: largestJump(score, 1),
  };
}

type Sign = 1 | -1;
/** Of each count and sum, the ways in which it moves the score. */
type Ways = Map<string, Set<Sign>>;

function directions(expression: RuleExpression): Ways {
  if (typeof expression === 'number') return new Map();
  if ('count' in expression || 'sum' in expression)
    return new Map([[JSON.stringify(expression), new Set<Sign>([1])]]);
  if ('ratio' in expression) {
    const [above, below] = expression.ratio;
    const isKnown = isNeverNegative(above) && isNeverNegative(below);
    return union([directions(above), turned(directions(below), isKnown ? [-1] : [1, -1])]);
  }
  if ('times' in expression) return turned(directions(expression.times[0]), signOf(expression.times[1]));
  if ('step' in expression) return turned(directions(expression.step), signOf(expression.points));
  if ('lookup' in expression) return turned(directions(expression.lookup), slopesOf(expression.lines));
  return union(read(expression).parts.map(directions));
}

const signOf = (factor: number): readonly Sign[] => (factor === 0 ? [] : [factor > 0 ? 1 : -1]);

function slopesOf(lines: readonly { readonly points: number }[]): readonly Sign[] {
  return [...new Set(lines.slice(1).flatMap(({ points }, i) => signOf(points - lines[i]!.points)))];
}

function turned(ways: Ways, by: readonly Sign[]): Ways {
  const turn = (signs: Set<Sign>) =>
    new Set([...signs].flatMap((sign) => by.map((each) => (sign * each) as Sign)));
  return new Map([...ways].map(([key, signs]) => [key, turn(signs)]));
}

function union(all: readonly Ways[]): Ways {
  const joined: Ways = new Map();
  for (const [key, signs] of all.flatMap((ways) => [...ways]))
    joined.set(key, new Set([...(joined.get(key) ?? []), ...signs]));
  return joined;
}

/** A denominator at hand may be anything where points are added up: deductions are below 0. */
function isNeverNegative(expression: RuleExpression): boolean {
  if (typeof expression === 'number') return expression >= 0;
  if ('count' in expression) return true;
  if ('add' in expression) return expression.add.every(isNeverNegative);
  if ('times' in expression) return expression.times[1] >= 0 && isNeverNegative(expression.times[0]);
  return false;
}

function largestJump(expression: RuleExpression, factor: number): number {
  if (typeof expression === 'number' || 'count' in expression || 'sum' in expression) return 0;
  if ('times' in expression) return largestJump(expression.times[0], factor * Math.abs(expression.times[1]));
  const own = jumpsOf(expression).map((jump) => jump * factor);
  return Math.max(0, ...own, ...read(expression).parts.map((part) => largestJump(part, factor)));
}

function jumpsOf(expression: Exclude<RuleExpression, number>): readonly number[] {
  if ('step' in expression) return [Math.abs(expression.points)];
  if (!('lookup' in expression)) return [];
  const { lines } = expression;
  return lines.slice(1).map(({ points }, i) => Math.abs(points - lines[i]!.points));
}
