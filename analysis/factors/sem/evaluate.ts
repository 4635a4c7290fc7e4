import type { Formula, FormulaFunction } from '../../model/paths/syntax.ts';
import type { Moving } from './standardise.ts';

/** A formula of labelled parameters at their values, with its derivatives by the chain rule. */
export function evaluate(formula: Formula, valueOf: (label: string) => Moving): Moving {
  switch (formula.kind) {
    case 'constant':
      return { value: formula.value, by: new Float64Array(0) };
    case 'label':
      return valueOf(formula.name);
    case 'negate':
      return through(evaluate(formula.value, valueOf), (x) => [-x, -1]);
    case 'call':
      return through(evaluate(formula.value, valueOf), functions[formula.name]);
    case 'arithmetic': {
      const [a, b] = [evaluate(formula.left, valueOf), evaluate(formula.right, valueOf)];
      const [value, byA, byB] = operators[formula.operator](a.value, b.value);
      return { value, by: combine(a.by, byA, b.by, byB) };
    }
  }
}

/** The value of a function and its derivative. */
const functions: Readonly<Record<FormulaFunction, (x: number) => readonly [number, number]>> = {
  exp: (x) => [Math.exp(x), Math.exp(x)],
  log: (x) => [Math.log(x), 1 / x],
  sqrt: (x) => [Math.sqrt(x), 0.5 / Math.sqrt(x)],
  abs: (x) => [Math.abs(x), Math.sign(x)],
};

/** The value of an operation and its derivatives by both sides. */
const operators: Readonly<
  Record<'+' | '-' | '*' | '/' | '^', (a: number, b: number) => readonly [number, number, number]>
> = {
  '+': (a, b) => [a + b, 1, 1],
  '-': (a, b) => [a - b, 1, -1],
  '*': (a, b) => [a * b, b, a],
  '/': (a, b) => [a / b, 1 / b, -a / (b * b)],
  '^': (a, b) => [a ** b, b * a ** (b - 1), a ** b * Math.log(a)],
};

function through({ value, by }: Moving, f: (x: number) => readonly [number, number]): Moving {
  const [result, slope] = f(value);
  return { value: result, by: by.map((each) => slope * each) };
}

/** Constants have no derivatives: a list of none stands for zeros, whatever their factor. */
function combine(a: Float64Array, byA: number, b: Float64Array, byB: number): Float64Array {
  if (a.length === 0) return b.map((each) => byB * each);
  if (b.length === 0) return a.map((each) => byA * each);
  return a.map((each, i) => (each === 0 ? 0 : byA * each) + (b[i] === 0 ? 0 : byB * b[i]!));
}
