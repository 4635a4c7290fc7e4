import { isMissingInteger, type Column } from '../columns.ts';
import type { Type } from '../model/expression/check.ts';
import { compile, type Evaluate, type Source } from '../model/expression/compile.ts';
import type { Expression, Value } from '../model/expression/syntax.ts';
import { overRows } from './column-functions.ts';
import { groupsOf } from '../dataset/groups.ts';

/** A row's cell of a column: its number, its word, null where missing. */
export function cellOf(column: Column): Evaluate<number> {
  const { values } = column;
  if (column.kind === 'text') return (row) => column.levels[values[row]!] ?? null;
  if (column.kind === 'integer') return (row) => (isMissingInteger(values[row]!) ? null : values[row]!);
  return (row) => (Number.isNaN(values[row]!) ? null : values[row]!);
}

/** How expressions read the rows of a table. */
export function rowsOf(rows: number, columnOf: (name: string, raw: boolean) => Column): Source<number> {
  const source: Source<number> = {
    variable: (name, raw) => cellOf(columnOf(name, raw)),
    column({ name, value, by }) {
      const evaluate = compile(value, source);
      const values = Float64Array.from({ length: rows }, (_, row) => asNumber(evaluate(row)));
      const found = overRows(name, values, groupRows(rows, by === null ? null : columnOf(by, false)));
      return (row) => (Number.isFinite(found[row]!) ? found[row]! : null);
    },
  };
  return source;
}

function groupRows(rows: number, by: Column | null): number[][] {
  if (by === null) return [Array.from({ length: rows }, (_, row) => row)];
  const { labels, codes } = groupsOf(by);
  const groups: number[][] = labels.map(() => []);
  codes.forEach((group, row) => groups[group]?.push(row));
  return groups;
}

const asNumber = (value: Value) => (value === null ? NaN : Number(value));

/** An expression worked out on every row. */
export function deriveColumn(
  name: string,
  expression: Expression,
  type: Type,
  rows: number,
  source: Source<number>,
): Column {
  const evaluate = compile(expression, source);
  if (type !== 'text')
    return {
      kind: 'real',
      name,
      values: Float64Array.from({ length: rows }, (_, row) => asNumber(evaluate(row))),
    };
  const codes = new Map<string, number>();
  const values = Int32Array.from({ length: rows }, (_, row) => {
    const value = evaluate(row);
    if (value === null) return -1;
    const word = String(value);
    if (!codes.has(word)) codes.set(word, codes.size);
    return codes.get(word)!;
  });
  return { kind: 'text', name, values, levels: [...codes.keys()] };
}
