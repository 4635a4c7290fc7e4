import { readBand } from '../../model/instrument/doctor/rules/bands.ts';
import type { Text } from '../../model/words.ts';
import type { Breakdown } from './tree.ts';

/** What a release says of a column. */
export interface DescribedColumn {
  readonly pool: string;
  readonly name: string;
  readonly kind: 'integer' | 'real' | 'text';
  readonly role: string;
  readonly label: Text;
  readonly values: readonly { readonly value: number; readonly label: Text }[];
  readonly level?: 'nominal' | 'ordinal' | 'interval';
}

/**
 * The background questions by which groups can be told apart: those kept with the answers that have categories, in the order of a study's
 * hierarchy, else of the questionnaire. What a hierarchy leaves out is told of nowhere; a code in it that is no such question is passed over.
 *
 * @example
 * const column = { pool: 'rows', kind: 'integer', role: 'background', label: {}, values: [{ value: 1, label: {} }] };
 * const columns = ['A', 'B', 'C'].map((name) => ({ ...column, name }));
 * breakdownsOf(columns, null).map(({ code }) => code) // => ['A', 'B', 'C']
 * breakdownsOf(columns, ['C', 'A', 'Z']).map(({ code }) => code) // => ['C', 'A']
 */
export function breakdownsOf(
  columns: readonly DescribedColumn[],
  hierarchy: readonly string[] | null,
): Breakdown[] {
  const possible = columns.filter(isBreakdown).map((column): Breakdown => ({
    code: column.name,
    label: column.label,
    categories: column.values,
    ordered: isOrdered(column),
  }));
  return hierarchy?.flatMap((code) => possible.find((each) => each.code === code) ?? []) ?? possible;
}

/** Background that lies beside the answers, whether or not groups can be told apart by it. */
export const isLinkedBackground = ({ pool, role }: Pick<DescribedColumn, 'pool' | 'role'>): boolean =>
  pool === 'rows' && role === 'background';

const isBreakdown = (column: DescribedColumn) =>
  isLinkedBackground(column) && column.kind !== 'text' && column.values.length > 0;

/** Levels of measurement say so, or labels that are ascending bands of numbers in some language. */
function isOrdered({ level, values }: DescribedColumn): boolean {
  if (level === 'ordinal' || level === 'interval') return true;
  return Object.keys(values[0]?.label ?? {}).some((language) => {
    const bands = values.map(({ label }) => readBand(label[language] ?? ''));
    return bands.every((band, at) => band && (at === 0 || band.low > bands[at - 1]!.low));
  });
}
