import { linesOf } from './lines.ts';
import { isWordy, type SheetMapping } from './mapping.ts';
import type { Note, NoteKind } from './note.ts';
import { looksLikeName, personalWords } from './personal.ts';
import { codesOf } from './pseudonym.ts';
import { readPoints } from './read-points.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import { isPerson } from './table-columns.ts';

/** A sheet with codes for names: header and rows of the table alone, in their order. */
export interface MaskedSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly Note[];
}

/** Columns of persons, and those whose values look like names. */
export const namedColumns = ({ table, columns }: SheetMapping): number[] =>
  columns.flatMap(({ to, of, coded }, c) =>
    isPerson(table, to) || (coded === null && Object.keys(of).length === 0) ? [c] : [],
  );

/**
 * Puts codes in the place of names: everything in the given columns, and whatever else is a name by its form, headers too. Free
 * words, and cells that hold an identifier or one of the names, are emptied; titles and remarks are left out. Each is noted.
 */
export async function maskSheet(
  sheet: Sheet,
  {
    mapping,
    columns,
    key,
  }: {
    readonly mapping: SheetMapping;
    readonly columns: readonly number[];
    readonly key: Uint8Array<ArrayBuffer>;
  },
): Promise<MaskedSheet> {
  const lines = linesOf(sheet, mapping);
  const kept = sheet.rows.map(
    (_, row) =>
      mapping.headerRows.includes(row) || ['data', 'summary', 'weights'].includes(lines.get(row)?.kind ?? ''),
  );
  const isHeader = (row: number) => mapping.headerRows.includes(row);
  const isName = (cell: Cell, row: number, column: number) =>
    wordsOf(cell) !== '' &&
    (isHeader(row)
      ? isHeaderName(mapping, column, cell)
      : looksLikeName(cell) || (lines.get(row)?.kind === 'data' && columns.includes(column)));
  const names = sheet.rows.flatMap((cells, row) =>
    kept[row] ? cells.filter((cell, c) => isName(cell, row, c)).map(wordsOf) : [],
  );
  const codes = await codesOf(key, names);
  const isPersonal = personalWords(names);
  const notes: Note[] = [];
  const maskCell = (cell: Cell, row: number, column: number): Cell => {
    const words = wordsOf(cell);
    const as = (kind: NoteKind, value: Cell): Cell => {
      notes.push({ kind, place: { sheet: 0, row, column } });
      return value;
    };
    if (isName(cell, row, column)) return as('coded', codes.get(words) ?? null);
    if (words === '') return null;
    if (!isHeader(row) && isWordy(mapping.columns[column]?.to ?? null)) return as('freeText', null);
    if (isPersonal(words)) return as('identifier', null);
    return typeof cell === 'number' || readPoints(cell).kind === 'number' ? cell : words;
  };
  const rows = sheet.rows.flatMap((cells, row) => {
    if (kept[row]) return [cells.map((cell, column) => maskCell(cell, row, column))];
    if (cells.some((cell) => wordsOf(cell) !== '')) notes.push({ kind: 'note', place: { sheet: 0, row } });
    return [];
  });
  return { rows, notes };
}

/** A header is a name where persons stand across, or by its form. */
function isHeaderName({ table, columns }: SheetMapping, column: number, cell: Cell): boolean {
  const { of } = columns[column] ?? { of: {} };
  return (
    Object.entries(of).some(([name, value]) => isPerson(table, name) && value === wordsOf(cell)) ||
    looksLikeName(cell)
  );
}
