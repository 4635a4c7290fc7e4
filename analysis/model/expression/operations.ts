import type { Arithmetic, Comparison, Plain, Summary, Value } from './syntax.ts';

/** What signs and functions do with values; null is missing, and so is what has no value. */

type Maybe = number | null;

const finite = (value: number): Maybe => (Number.isFinite(value) ? value : null);

function operation(operate: (a: number, b: number) => number) {
  return (a: Maybe, b: Maybe): Maybe => (a === null || b === null ? null : finite(operate(a, b)));
}

export const arithmetic: Readonly<Record<Arithmetic, (a: Maybe, b: Maybe) => Maybe>> = {
  '+': operation((a, b) => a + b),
  '-': operation((a, b) => a - b),
  '*': operation((a, b) => a * b),
  '/': operation((a, b) => a / b),
};

const plain = (operate: (value: number) => number) => (value: Maybe) =>
  value === null ? null : finite(operate(value));

export const plainFunctions: Readonly<Record<Plain, (value: Maybe) => Maybe>> = {
  abs: plain(Math.abs),
  sqrt: plain(Math.sqrt),
  ln: plain(Math.log),
  exp: plain(Math.exp),
  // Halves away from zero, as people round.
  round: plain((value) => Math.sign(value) * Math.round(Math.abs(value))),
};

/** Conditions compare as 1 and 0, words by code points. */
function comparison(holds: (order: number) => boolean) {
  return (a: Value, b: Value): boolean | null => {
    if (a === null || b === null) return null;
    if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
    return holds(Number(a) - Number(b));
  };
}

export const compared: Readonly<Record<Comparison, (a: Value, b: Value) => boolean | null>> = {
  '=': comparison((order) => order === 0),
  '!=': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

export const summarised: Readonly<Record<Exclude<Summary, 'count'>, (values: readonly number[]) => Maybe>> = {
  mean: (values) => finite(total(values) / values.length),
  sum: (values) => finite(total(values)),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
};

/** Whether a value lies in a range, both ends included. */
export function isBetween(
  value: number | string | boolean,
  { from, to }: { readonly from: number | string; readonly to: number | string },
): boolean {
  return typeof value === typeof from && value >= from && value <= to;
}
