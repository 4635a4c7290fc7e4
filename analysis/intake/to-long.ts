import type { RecordTable } from '../model/records/record-tables.ts';
import { partSums } from './differences.ts';
import { withFates } from './lineage.ts';
import { linesOf } from './lines.ts';
import type { LongRow, LongRows } from './long-row.ts';
import type { ColumnMapping, Mapping, SheetMapping } from './mapping.ts';
import { isPoints } from './mapping.ts';
import type { Note, NoteKind } from './note.ts';
import { readNumberCell } from './read-cell.ts';
import { dayBand, periodName, readPeriod } from './read-period.ts';
import { readPoints } from './read-points.ts';
import { toOneScale } from './scale.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import { columnNamed, columnsFor, isPerson, isResult } from './table-columns.ts';
import { withoutRepeats } from './repeats.ts';
import { recordTables } from '../model/records/record-tables.ts';

/**
 * The rows of the tables that a file makes, as a mapping says, and what did not come along or came changed. Names still stand in
 * them. Cost: a pass over the cells.
 */
export function toLong(sheets: readonly Sheet[], mapping: Mapping): LongRows {
  const read = sheets.map((sheet, at) => {
    const own = mapping.sheets[at];
    const left: Note = { kind: 'sheetLeft', place: { sheet: at } };
    if (!own?.taken) return { rows: [], notes: sheet.rows.length > 0 ? [left] : [] };
    return new SheetReader(sheet, at, own, mapping.year).read();
  });
  const all = { rows: read.flatMap(({ rows }) => rows), notes: read.flatMap(({ notes }) => notes) };
  return [partSums, toOneScale, withFates, withoutRepeats].reduce<LongRows>(
    (rows, step) => step(rows, mapping),
    all,
  );
}

/** Columns whose empty cells mean the cell above: those that were one cell with it. */
const filled = new Set(['unit', 'period', 'indicator', 'rater', 'ratee', 'group']);

class SheetReader {
  readonly #sheet: Sheet;
  readonly #at: number;
  readonly #mapping: SheetMapping;
  readonly #year: number | null;
  readonly #rows: LongRow[] = [];
  readonly #notes: Note[] = [];
  readonly #above = new Map<number, string>();
  #weights = new Map<number, number>();
  #group: string | null = null;

  constructor(sheet: Sheet, at: number, mapping: SheetMapping, year: number | null) {
    this.#sheet = sheet;
    this.#at = at;
    this.#mapping = mapping;
    this.#year = year;
  }

  read(): LongRows {
    const { columns } = this.#mapping;
    for (const [column, { to, header }] of columns.entries())
      if (to === null && header !== '') this.#note('columnLeft', undefined, column);
    for (const [row, line] of linesOf(this.#sheet, this.#mapping)) {
      if (line.kind === 'data') this.#readRow(row);
      else if (line.kind === 'group') [this.#group] = [line.name, this.#note('grouped', row)];
      else if (line.kind === 'weights') this.#readWeights(row);
      else if (line.kind !== 'empty') this.#note(line.kind, row);
    }
    return { rows: this.#rows, notes: this.#notes };
  }

  #note(kind: NoteKind, row?: number, column?: number): void {
    const place = {
      sheet: this.#at,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    };
    this.#notes.push({ kind, place });
  }

  #readWeights(row: number): void {
    this.#note('weights', row);
    this.#weights = new Map(
      this.#mapping.columns.flatMap((_, c) => {
        const points = readPoints(this.#cell(row, c));
        return points.kind === 'number' ? [[c, points.value] as const] : [];
      }),
    );
  }

  #cell = (row: number, column: number): Cell => this.#sheet.rows[row]?.[column] ?? null;

  #readRow(row: number): void {
    const { table, columns } = this.#mapping;
    const shared = this.#draft(table);
    const results = this.#draft('results');
    const parts = new Map<string, [ColumnMapping, number][]>();
    for (const [c, column] of columns.entries()) {
      if (column.to === null) continue;
      const own = columnNamed(table, column.to);
      if (table === 'scores' && isResult(column.to)) this.#put(results, row, c, null);
      else if (Object.keys(column.of).length > 0 || isPoints(own?.name ?? null)) addPart(parts, column, c);
      else this.#put(shared, row, c, null);
    }
    this.#finish(shared, row, shared);
    for (const part of parts.size > 0 ? parts.values() : [[]]) this.#readPart(table, shared, row, part);
    if (Object.values(results.cells).some((value) => value !== null)) {
      const common = Object.entries(shared.cells).filter(([name]) => columnsFor('results').includes(name));
      this.#finish(
        results,
        row,
        { ...results, cells: { ...Object.fromEntries(common), ...results.cells } },
        true,
      );
    }
  }

  /** One row of points: those of the columns that speak of the same thing. */
  #readPart(
    table: RecordTable,
    shared: Draft,
    row: number,
    part: readonly (readonly [ColumnMapping, number])[],
  ): void {
    const draft = {
      ...shared,
      cells: { ...shared.cells },
      from: { ...shared.from },
      coded: [...shared.coded],
    };
    const declared = part
      .map(([{ weight }, c]) => this.#weights.get(c) ?? weight)
      .find((each) => each != null);
    const own = draft.cells['weight'];
    const weight = declared ?? (typeof own === 'number' ? own : null);
    if (table === 'scores' && weight !== null) draft.cells['weight'] = weight;
    const nones = part.filter(([, c]) => this.#put(draft, row, c, weight));
    if (part.length > 0 && nones.length === part.length) return;
    for (const [{ of, coded }, c] of part)
      for (const [name, value] of Object.entries(of)) {
        draft.cells[name] = value;
        draft.from[name] = c;
        if (isPerson(table, name) || coded !== false) draft.coded.push(name);
      }
    this.#finish(draft, row, draft, true);
  }

  #draft = (table: RecordTable): Draft => ({ table, cells: {}, from: {}, coded: [] });

  /** Puts a cell into a row; true where it says that there are no points at all. */
  #put(draft: Draft, row: number, column: number, weight: number | null): boolean {
    const mapping = this.#mapping.columns[column]!;
    const to = mapping.to!;
    const cell = this.#cell(row, column);
    draft.from[to] = column;
    if (to === 'date') return this.#putDate(draft, row, column);
    if (columnNamed(draft.table, to)?.kind === 'number') {
      const { value, none = false, note } = readNumberCell(cell, mapping, weight);
      draft.cells[to] = value;
      if (note) this.#note(note, row, column);
      if (to === 'score' && weight !== null && value !== null && value > weight)
        this.#note('aboveFull', row, column);
      return none;
    }
    draft.cells[to] = this.#words(to, row, column);
    if (mapping.coded !== false) draft.coded.push(to);
    return false;
  }

  #putDate(draft: Draft, row: number, column: number): boolean {
    const cell = this.#cell(row, column);
    const band = dayBand(cell, this.#year);
    if (band) {
      this.#note('banded', row, column);
      draft.cells['period'] ??= band.period;
      if (columnNamed(draft.table, 'part')) draft.cells['part'] = band.part;
    } else if (wordsOf(cell) !== '') this.#note('notDate', row, column);
    return false;
  }

  #words(to: string, row: number, column: number): string | null {
    const own = wordsOf(this.#cell(row, column));
    if (own !== '') {
      this.#above.set(column, own);
      return own;
    }
    const above = filled.has(to) ? this.#above.get(column) : undefined;
    if (above !== undefined) this.#note('filledDown', row, column);
    return above ?? null;
  }

  /** What holds of the whole sheet, and periods in one way of writing; a row without what it needs is none. */
  #finish(draft: Draft, row: number, given: Draft, isWhole = false): void {
    const cells = { ...this.#mapping.of, ...withoutNulls(given.cells) } as Record<string, Cell>;
    if (this.#group !== null && columnNamed(draft.table, 'group')) cells['group'] ??= this.#group;
    if (cells['period'] != null)
      cells['period'] = this.#period(String(cells['period']), row, given.from['period']);
    if (!isWhole) {
      Object.assign(draft.cells, given.cells, withoutNulls(cells));
      return;
    }
    const lacking = recordTables[draft.table].columns.filter(
      (each) => 'needed' in each && (cells[each.name] ?? null) === null,
    );
    if (lacking.length > 0)
      this.#note(lacking.some(({ name }) => name === 'period') ? 'noPeriod' : 'incomplete', row);
    else this.#rows.push({ ...given, table: draft.table, cells, sheet: this.#at, row });
  }

  #period(words: string, row: number, column: number | undefined): string | null {
    const period = readPeriod(words);
    if (!period) return words;
    const name = periodName(period, this.#year);
    if (name !== words && name !== null) this.#note('period', column === undefined ? undefined : row, column);
    return name;
  }
}

interface Draft {
  readonly table: RecordTable;
  readonly cells: Record<string, Cell>;
  readonly from: Record<string, number>;
  readonly coded: string[];
}

const withoutNulls = (cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));

/** Two columns that speak of the same thing and mean the same make a row each: points taken here, points given there. */
function addPart(parts: Map<string, [ColumnMapping, number][]>, column: ColumnMapping, at: number): void {
  for (let turn = 0; ; turn++) {
    const key = JSON.stringify([column.of, turn]);
    const part = parts.get(key) ?? [];
    if (part.some(([{ to }]) => to === column.to)) continue;
    parts.set(key, [...part, [column, at]]);
    return;
  }
}
