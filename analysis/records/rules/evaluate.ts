import { roundForTies } from '../../numeric/ranks.ts';
import type { RuleExpression, Rows } from '../../model/scheme/rule.ts';

/** An entry as a rule sees it: its points, and its words by column. */
export interface Entry {
  readonly points: number;
  readonly words: Readonly<Record<string, string | null>>;
}

export type Operation =
  'count' | 'sum' | 'ratio' | 'min' | 'max' | 'add' | 'times' | 'cap' | 'step' | 'lookup';

/** One step of the arithmetic of a rule: what was done to which numbers, and what came of it. */
export interface Step {
  readonly operation: Operation;
  /** Which entries were counted or added up, as columns and their values. */
  readonly rows?: Rows;
  /** How many they were. */
  readonly found?: number;
  readonly operands: readonly (number | null)[];
  readonly value: number | null;
}

/** A value with the steps that lead to it, inner ones first. */
export interface Evaluated {
  readonly value: number | null;
  readonly steps: readonly Step[];
}

/** The entries of which each named column holds one of the values. */
export function chosen(entries: readonly Entry[], rows: Rows): readonly Entry[] {
  const conditions = Object.entries(rows);
  return entries.filter(({ words }) =>
    conditions.every(([column, values]) => values.includes(words[column] ?? '')),
  );
}

/**
 * What an expression says of some entries. It always ends and never throws for a scheme that was read: what has no value (a
 * ratio of nothing, a table below its first line, a number beyond all bounds) is null, and so is all that is made of it. Sums are rounded to ten
 * decimals, so that a step of 0.3 is reached by three tenths. Cost: a pass over the entries for each count and sum.
 *
 * @example
 * evaluate({ add: [20, { times: [{ count: {} }, -0.5] }] }, [{ points: -1, words: {} }]).value // => 19.5
 */
export function evaluate(expression: RuleExpression, entries: readonly Entry[]): Evaluated {
  if (typeof expression === 'number') return { value: expression, steps: [] };
  if ('count' in expression) {
    const found = chosen(entries, expression.count).length;
    return leaf('count', expression.count, found, found);
  }
  if ('sum' in expression) {
    const own = chosen(entries, expression.of);
    return leaf('sum', expression.of, own.length, sumOf(own.map(({ points }) => points)));
  }
  const { operation, parts, settings, apply } = read(expression);
  const evaluated = parts.map((part) => evaluate(part, entries));
  const values = evaluated.map(({ value }) => value);
  const value = values.every((each) => each !== null) ? finite(apply(values)) : null;
  const step = { operation, operands: [...values, ...settings], value };
  return { value, steps: [...evaluated.flatMap(({ steps }) => steps), step] };
}

function leaf(operation: 'count' | 'sum', rows: Rows, found: number, result: number): Evaluated {
  const value = finite(result);
  return { value, steps: [{ operation, rows, found, operands: [], value }] };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const finite = (value: number | null) =>
  value !== null && Number.isFinite(value) ? roundForTies(value) : null;

interface Applied {
  readonly operation: Operation;
  readonly parts: readonly RuleExpression[];
  /** Numbers that the rule itself holds. */
  readonly settings: readonly number[];
  readonly apply: (values: readonly number[]) => number | null;
}

type Inner = Exclude<RuleExpression, number | { readonly count: Rows } | { readonly of: Rows }>;

/** What an operation does to the values of its parts. */
export function read(expression: Inner): Applied {
  if ('ratio' in expression) {
    const { ratio, least } = expression;
    const settings = least === undefined ? [] : [least];
    return {
      operation: 'ratio',
      parts: ratio,
      settings,
      apply: ([above = 0, below = 0]) => (below === 0 || below < (least ?? -Infinity) ? null : above / below),
    };
  }
  if ('min' in expression)
    return { operation: 'min', parts: expression.min, settings: [], apply: (values) => Math.min(...values) };
  if ('max' in expression)
    return { operation: 'max', parts: expression.max, settings: [], apply: (values) => Math.max(...values) };
  if ('add' in expression) return { operation: 'add', parts: expression.add, settings: [], apply: sumOf };
  if ('times' in expression) {
    const [part, factor] = expression.times;
    return of('times', part, [factor], (value) => value * factor);
  }
  if ('cap' in expression)
    return of('cap', expression.cap, [expression.at], (value) => Math.min(value, expression.at));
  if ('step' in expression) {
    const { step, each, points } = expression;
    return of('step', step, [each, points], (value) => points * Math.floor(roundForTies(value / each)));
  }
  const { lookup, lines } = expression;
  return of('lookup', lookup, [], (value) => lines.findLast(({ from }) => from <= value)?.points ?? null);
}

const of = (
  operation: Operation,
  part: RuleExpression,
  settings: readonly number[],
  own: (value: number) => number | null,
): Applied => ({ operation, parts: [part], settings, apply: ([value = 0]) => own(value) });
