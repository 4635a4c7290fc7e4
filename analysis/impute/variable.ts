import type { Column } from '../columns.ts';
import { type Dataset } from '../dataset/dataset.ts';
import { groupsOf } from '../dataset/groups.ts';
import { missingTest } from '../numeric/complete-rows.ts';

/** How gaps of a variable are filled. */
export type Method = 'pmm' | 'norm' | 'logreg' | 'polyreg' | 'polr';

/** A variable that enters the imputation; what is missing of it is filled. */
export interface Variable {
  readonly name: string;
  readonly column: Column;
  readonly method: Method;
  readonly missing: Uint32Array;
  readonly observed: Uint32Array;
  /** What each row has: the number, or the code of its category; what it starts with at gaps means nothing. */
  readonly values: Float64Array;
  /** Categories told apart; none of a number. */
  readonly labels: readonly (string | number)[];
  /** Mean and spread of the numbers observed. */
  readonly mean: number;
  readonly sd: number;
}

export interface Kinds {
  readonly method: 'pmm' | 'norm';
  readonly categorical: ReadonlySet<string>;
  readonly ordered: ReadonlySet<string>;
}

/** Scales are imputed by their items: each item once, in the order in which they are first met. */
export function expanded(data: Dataset, names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => data.scaleItems(name) ?? [name]))];
}

/** Reads a variable: words and what is named a category are categories, all else is a number. One pass. */
export function readVariable(data: Dataset, name: string, kinds: Kinds): Variable {
  const column = data.column(name);
  const isMissing = missingTest(column);
  const rows = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const missing = rows.filter((row) => isMissing(column.values[row]!));
  const observed = rows.filter((row) => !isMissing(column.values[row]!));
  const isCategory = column.kind === 'text' || kinds.categorical.has(name) || kinds.ordered.has(name);
  const common = { name, column, missing, observed };
  if (!isCategory) {
    const values = data.numbers(name).slice();
    return { ...common, method: kinds.method, values, labels: [], ...spreadOf(values, observed) };
  }
  const { codes, labels } = groupsOf(column);
  const method =
    kinds.ordered.has(name) && labels.length > 2 ? 'polr' : labels.length > 2 ? 'polyreg' : 'logreg';
  return {
    ...common,
    method,
    values: Float64Array.from(codes),
    labels,
    mean: 0,
    sd: labels.length > 1 ? 1 : 0,
  };
}

function spreadOf(values: Float64Array, rows: Uint32Array): { mean: number; sd: number } {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += (values[row]! - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / Math.max(1, rows.length - 1)) };
}

/** The column of a variable with its gaps filled. Whole numbers of donors stay packed. */
export function filledColumn({ name, column, labels, method }: Variable, values: Float64Array): Column {
  if (column.kind === 'text') {
    const codes = labels.map((label) => column.levels.indexOf(String(label)));
    return { ...column, values: Int32Array.from(values, (code) => codes[code]!) };
  }
  const numbers = labels.length > 0 ? values.map((code) => Number(labels[code])) : values.slice();
  if (column.kind === 'integer' && method !== 'norm') return { ...column, values: Int8Array.from(numbers) };
  return { kind: 'real', name, values: numbers };
}
