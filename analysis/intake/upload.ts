import { recordTableNames, recordTables, type RecordTable } from '../model/records/record-tables.ts';
import { type LongRow, type LongRows, placeIn } from './long-row.ts';
import { isWordy, type Mapping } from './mapping.ts';
import { type Listing, listingsOf, type Note, type NoteKind } from './note.ts';
import { looksLikeName, personalWords } from './personal.ts';
import { codesOf } from './pseudonym.ts';
import type { Cell } from './sheet.ts';

/** A table as it may leave the machine: no cell of it is a name, a number of a person, or words that nobody chose. */
export interface Upload {
  readonly table: RecordTable;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  readonly listed: readonly Listing[];
}

const mostCharacters = 200;

/** What would be sent of a file, a table each. Throws SameCode where two names have one code under this key. */
export async function uploadsOf(
  long: LongRows,
  { reasons }: Mapping,
  key: Uint8Array<ArrayBuffer>,
): Promise<Upload[]> {
  const named = long.rows.map(withNames);
  const codes = await codesOf(key, namesIn(long));
  const isPersonal = personalWords([...codes.keys()]);
  const notes = [...long.notes];
  const rows = named
    .map((row) => maskRow(row, { codes, reasons, isPersonal, notes }))
    .filter((row) => row !== null);
  const personal = new Set(rows.filter(({ coded }) => coded.length > 0).map(({ sheet }) => sheet));
  // The place of a row in a list of persons tells who it is.
  const coarse = notes.map(({ kind, place }) => ({
    kind,
    place: personal.has(place.sheet) ? withoutRow(place) : place,
  }));
  const tables = recordTableNames.filter((table) => rows.some((row) => row.table === table));
  return tables.map((table) => {
    const own = rows.filter((row) => row.table === table);
    const sheets = new Set(own.map(({ sheet }) => sheet));
    const first = table === tables[0];
    return {
      table,
      columns: columnsOf(table, own),
      // What was not taken at all is told with the first table.
      listed: listingsOf(
        coarse.filter(
          ({ place }) =>
            sheets.has(place.sheet) || (first && !rows.some(({ sheet }) => sheet === place.sheet)),
        ),
      ),
    };
  });
}

const withoutRow = ({ sheet, column }: Note['place']): Note['place'] => ({
  sheet,
  ...(column !== undefined && { column }),
});

interface Masking {
  readonly codes: ReadonlyMap<string, string>;
  readonly reasons: Mapping['reasons'];
  readonly isPersonal: (words: string) => boolean;
  readonly notes: Note[];
}

/** Everything that is replaced by a code, once. */
export function namesIn({ rows }: LongRows): string[] {
  const named = rows
    .map(withNames)
    .flatMap(({ cells, coded }) => coded.flatMap((column) => cells[column] ?? []).map(String));
  return [...new Set(named)];
}

/** A row whose codes stand for all that the mapping says, and for whatever else looks like a name. */
function withNames(row: LongRow): LongRow {
  const coded = Object.entries(row.cells).flatMap(([name, value]) =>
    row.coded.includes(name) || (!isWordy(name) && typeof value === 'string' && looksLikeName(value))
      ? [name]
      : [],
  );
  return { ...row, coded };
}

/** Null where something needed had to stay behind. */
function maskRow(row: LongRow, masking: Masking): LongRow | null {
  const cells = Object.entries(row.cells).map(
    ([name, value]) => [name, maskCell(row, name, value, masking)] as const,
  );
  const masked = { ...row, cells: Object.fromEntries(cells) };
  return recordTables[row.table].columns.some(
    (column) => 'needed' in column && masked.cells[column.name] == null,
  )
    ? null
    : masked;
}

function maskCell(
  row: LongRow,
  name: string,
  value: Cell,
  { codes, reasons, isPersonal, notes }: Masking,
): Cell {
  if (typeof value !== 'string') return value;
  const stays = (kind: NoteKind) => {
    notes.push({ kind, place: placeIn(row, name) });
    return null;
  };
  if (row.coded.includes(name)) {
    notes.push({ kind: /[、,，;；]/.test(value) ? 'several' : 'coded', place: placeIn(row, name) });
    return codes.get(value) ?? null;
  }
  if (isWordy(name)) return reasons[value] ?? stays('freeText');
  if (isPersonal(value)) return stays('identifier');
  return value.length > mostCharacters ? stays('tooLong') : value;
}

/** The order of a list of persons tells who they are, so rows with codes are put in the order of what they say. */
function columnsOf(table: RecordTable, rows: readonly LongRow[]): Upload['columns'] {
  const names = recordTables[table].columns
    .map(({ name }) => name)
    .filter((name) => rows.some(({ cells }) => cells[name] != null));
  const values = rows.map(({ cells }) => names.map((name) => cells[name] ?? null));
  if (rows.some(({ coded }) => coded.length > 0)) values.sort(byWords);
  return Object.fromEntries(names.map((name, c) => [name, values.map((row) => row[c] ?? null)]));
}

function byWords(one: readonly Cell[], other: readonly Cell[]): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
