import type { Cell, CellKind, Column } from '../model/table.ts';
import { type Bilingual, both, plain } from '../model/words.ts';
import type { PlainTable } from './presentation.ts';
import { type Term, termOf } from './terms/term-of.ts';

/** A row before its cells are made: what a result holds under each column. */
export interface Line {
  readonly label: Bilingual;
  readonly group?: Bilingual | undefined;
  readonly values: object;
}

export interface Head {
  readonly id: string;
  readonly title: Bilingual;
  readonly stub: Bilingual;
  readonly notes?: readonly Bilingual[];
}

/** A column that is not printed as the term for its field says. */
export interface Heading {
  readonly key: string;
  readonly label?: Bilingual;
  readonly kind?: Term['kind'];
}

const yes = both('是', 'yes');
const no = both('否', 'no');

/** Words for the fields of some results, by name. */
export type Terms = Readonly<Record<string, Term>>;

/** What makes tables of results whose fields have words of their own, where they mean something else there. */
export const builderOf =
  (own: Terms): typeof buildTable =>
  (head, columns, lines, why) => {
    const headings = columns.map((each) => (typeof each === 'string' ? { key: each } : each));
    const named = headings.map((each) => ({ ...own[each.key], ...each }));
    return buildTable(head, named, lines, why);
  };

/**
 * A table of fields of a result. `columns` are names of fields, or headings; `why` stands where a number could not be computed.
 * What a line does not have stays blank.
 */
export function buildTable(
  { id, title, stub, notes = [] }: Head,
  columns: readonly (string | Heading)[],
  lines: readonly Line[],
  why: Bilingual,
): PlainTable {
  const headings = columns.map((each) => (typeof each === 'string' ? { key: each } : each));
  const rows = lines.map(({ label, group, values }, i) => ({
    key: String(i + 1),
    label,
    ...(group && { group }),
    cells: Object.fromEntries(
      headings.map(({ key }) => [key, cellOf((values as Record<string, unknown>)[key], why)]),
    ),
  }));
  return {
    id,
    title,
    stub,
    columns: headings.map((heading) => columnOf(heading, rows)),
    rows,
    notes: [...notes],
  };
}

function columnOf({ key, ...own }: Heading, rows: PlainTable['rows']): Column {
  const { label, kind } = { ...termOf(key), ...own };
  return { key, label, kind: kind === 'whole' ? wholeOr(rows.map(({ cells }) => cells[key]!)) : kind };
}

const wholeOr = (cells: readonly Cell[]): CellKind =>
  cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell)) ? 'count' : 'number';

/** What a cell says of a field: nothing where it has none, `why` where it could not be computed. */
export function cellOf(value: unknown, why: Bilingual): Cell {
  if (value === undefined) return '';
  if (value === null) return { missing: why };
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (isPair(value)) return value;
  if (Array.isArray(value)) return value.some((each) => each === null) ? { missing: why } : listed(value);
  return value as Cell;
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((bound) => typeof bound === 'number');
}

const listed = (value: readonly unknown[]): Cell =>
  value.length === 0 ? both('无', 'none') : { 'zh-CN': value.join('、'), en: value.join(', ') };

/** Why a number of a result is missing: its notes, where it has any. */
export function whyOf(notes: readonly Bilingual[]): Bilingual {
  if (notes.length === 0) return both('数据不足以计算', 'the data do not suffice to compute it');
  return both(notes.map((note) => note['zh-CN']).join('；'), notes.map(({ en }) => en).join('; '));
}

/** A square or other matrix as a table: one row for each of its rows. A matrix of something with itself may blank its diagonal. */
export function matrixTable(
  head: Head,
  matrix: {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly values: readonly (readonly unknown[])[];
  },
  kind: Term['kind'],
  why: Bilingual,
  labels: { readonly row: (name: string) => Bilingual; readonly column: (name: string) => Bilingual } = {
    row: plain,
    column: plain,
  },
): PlainTable {
  const columns = matrix.columns.map((name, i) => ({ key: `c${i + 1}`, label: labels.column(name), kind }));
  const square = matrix.rows.every((name, i) => name === matrix.columns[i]);
  const lines = matrix.rows.map((name, i) => ({
    label: labels.row(name),
    values: Object.fromEntries(
      columns.map(({ key }, j) => {
        const value = matrix.values[i]![j];
        return [key, square && i === j && value === null ? undefined : value];
      }),
    ),
  }));
  return buildTable(head, columns, lines, why);
}
