import type { RecordTable } from '../../../../analysis/model/records/record-tables.ts';
import { readScheme } from '../../../../analysis/model/scheme/read-scheme.ts';
import { records } from '../../../../server/templates/four-links/demonstration/records.ts';
import first from '../../../../server/templates/four-links/demonstration/schemes/2024.json' with { type: 'json' };
import second from '../../../../server/templates/four-links/demonstration/schemes/2025.json' with { type: 'json' };

export type Row = Readonly<Record<string, string | number | null>>;

export const schemes = [first, second].map(readScheme);

/** The rows of a table of the demonstration ledger, of both years; `scheme` is that of the year. */
export function ledgerRows(seed?: number): (table: RecordTable) => readonly Row[] {
  const tables = records(schemes, seed);
  return (table) =>
    tables
      .filter((each) => each.table === table)
      .flatMap(({ scheme, columns }) => {
        const names = Object.keys(columns);
        return (columns[names[0]!] ?? []).map((_, row): Row => ({
          ...Object.fromEntries(names.map((name) => [name, columns[name]![row]!])),
          scheme: scheme === null ? null : schemes[scheme - 1]!.code,
        }));
      });
}

export const numberIn = (row: Row, column: string): number => row[column] as number;
export const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + numberIn(row, column), 0);
export const meanOf = (rows: readonly Row[], column: string): number => sumOf(rows, column) / rows.length;
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const variance = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

export const valuesOf = (rows: readonly Row[], column: string): (string | number | null)[] => [
  ...new Set(rows.map((row) => row[column]!)),
];

export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const products = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (x.length - 1);
  return products / Math.sqrt(variance(x) * variance(y));
}

/** The difference of two means over its standard error. */
export function welch(a: readonly number[], b: readonly number[]): number {
  return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
}
