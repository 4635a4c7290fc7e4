import { fQuantile, fUpperTail } from '../../numeric/distributions.ts';
import { leastSquares } from '../least-squares.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';

/** The test of no effect, and all effects that the test does not reject. */
export interface AndersonRubin {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly interval: readonly [number, number] | null;
  readonly shape: 'interval' | 'rays' | 'line' | 'empty';
}

/**
 * Anderson and Rubin's test and confidence set of the effect of one endogenous variable, valid however weak the instruments are:
 * b is kept where the instruments do not explain y − b x. `exogenous` are independent columns, `instruments` independent of them.
 * Null where the instruments leave nothing of the variable, or no degrees of freedom. The set solves a quadratic: it may be an
 * interval, two rays (what lies between is rejected), the whole line, or empty.
 */
export function andersonRubin(
  exogenous: readonly NumericColumn[],
  instruments: readonly NumericColumn[],
  endogenous: NumericColumn,
  outcome: NumericColumn,
  confidence: number,
): AndersonRubin | null {
  const { triangle, kept, n } = leastSquares([...exogenous, ...instruments, endogenous], outcome, null);
  const from = exogenous.length;
  const x = from + instruments.length;
  if (kept.length < x + 1) return null;
  const { size, r } = triangle;
  const df1 = instruments.length;
  const df2 = n - x - 1;
  if (df2 <= 0) return null;
  const product = (a: number, b: number, first: number, end: number) => {
    let sum = 0;
    for (let i = first; i < end; i++) sum += r[i * size + a]! * r[i * size + b]!;
    return sum;
  };
  const y = x + 1;
  const explained = (a: number, b: number) => product(a, b, from, x);
  const left = (a: number, b: number) => product(a, b, x, size);
  const f = explained(y, y) / df1 / (left(y, y) / df2);
  const bar = (df1 / df2) * fQuantile(confidence, df1, df2);
  const square = explained(x, x) - bar * left(x, x);
  const half = explained(x, y) - bar * left(x, y);
  const plain = explained(y, y) - bar * left(y, y);
  const root = half * half - square * plain;
  const test = { f, df1, df2, p: fUpperTail(f, df1, df2) };
  if (root < 0) return { ...test, interval: null, shape: square > 0 ? 'empty' : 'line' };
  if (square < 0) return { ...test, interval: null, shape: 'rays' };
  const reach = Math.sqrt(root);
  return { ...test, interval: [(half - reach) / square, (half + reach) / square], shape: 'interval' };
}
