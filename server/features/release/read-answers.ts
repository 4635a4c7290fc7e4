import type { Answer, Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import type { ImportReport, Mapping } from '../../contract/import.ts';
import { missingCells } from '../../formats/answer-table/missing-words.ts';
import type { CellMark } from '../../formats/spreadsheet/sheet.ts';
import type { Cells } from '../../formats/spreadsheet/cells.ts';
import { cellReader, type CellReader, type Reading, type RowReading } from './cell-reader.ts';
import { checkMapping, columnsIn } from './check-mapping.ts';
import { ColumnTally } from './column-tally.ts';
import { isAnswered, partsReader } from './join-parts.ts';

/** A table, and the cells that a spreadsheet shows otherwise than it keeps them. */
export interface AnswerTable extends Cells {
  readonly marks: readonly CellMark[];
}

/** Readings of so many different cells of a column are kept. */
const REMEMBERED = 5000;

/** The answers of every row that holds any, and what became of every column. No cell stops the rest: one that is no answer is told and missing. */
export function readAnswers(
  definition: Definition,
  table: AnswerTable,
  mapping: Mapping,
  kinds = itemKinds,
): { answers: Answers[]; report: Omit<ImportReport, 'leftOut'> } {
  checkMapping(definition, table.header, mapping, kinds);
  const { header, rows, rowNumbers } = table;
  const places = new Map(header.map((column, at) => [column, at]));
  const marks = new Map(table.marks.map((mark) => [`${mark.row} ${mark.column}`, mark]));
  const read: Record<string, Answer>[] = rows.map(() => ({}));
  const columns = definition.items.flatMap((item) => {
    const own = columnsIn(mapping, item.code);
    if (own.every((column) => column === null)) return [];
    const at = own.map((column) => (column === null ? null : places.get(column)!));
    const tally = new ColumnTally(definition, item, own, kinds);
    const readRow = rowReader(definition, item, own, mapping, kinds);
    rows.forEach((row, r) => {
      const place = rowNumbers[r]!;
      const cells = at.map((column) => (column === null ? '' : row[column]!));
      const marked = marks.size === 0 ? [] : at.map((column) => marks.get(`${place} ${(column ?? -1) + 1}`));
      const said = readRow(cells, marked);
      const answer = tally.add(said, cells, place);
      if (answer !== null) read[r]![item.code] = answer;
    });
    return [tally.report()];
  });
  const answers = read.filter((row) => Object.keys(row).length > 0);
  const used = new Set(columns.flatMap((each) => each.columns));
  return {
    answers,
    report: {
      rows: rows.length,
      emptyRows: rows.length - answers.length,
      columns,
      dropped: header.filter((column) => !used.has(column)),
      absent: definition.items
        .filter((item) => isAnswered(definition, item, kinds))
        .map(({ code }) => code)
        .filter((code) => columnsIn(mapping, code).every((column) => column === null)),
    },
  };
}

type RowReader = (cells: readonly string[], marks: readonly (CellMark | undefined)[]) => RowReading;

function rowReader(
  definition: Definition,
  item: Item,
  columns: readonly (string | null)[],
  mapping: Mapping,
  kinds: typeof itemKinds,
): RowReader {
  const everywhere = missingCells(mapping.missing);
  const codes = columns.map((column) => new Set(column === null ? [] : own(mapping.missingIn, column)));
  const isMissing = (cell: string, at: number) => everywhere(cell) || codes[at]!.has(cell);
  if (columns.length > 1) {
    const join = partsReader(definition, item, kinds);
    return (cells, marks) => {
      if (marks.some((mark) => mark?.kind === 'error')) return { odd: 'error' };
      const code = cells.find((cell, at) => cell !== '' && isMissing(cell, at));
      const said = join(cells.map((cell, at) => (isMissing(cell, at) ? '' : cell)));
      return said ?? { missing: code ?? '' };
    };
  }
  const spellings = own(mapping.spellings, columns[0]!);
  const readCell = remembering(cellReader(definition, item, kinds));
  return ([cell = ''], [mark]) => {
    if (mark?.kind === 'error' || mark?.kind === 'formula-without-value') return { odd: mark.kind };
    if (isMissing(cell, 0)) return { missing: cell };
    if (spellings && Object.hasOwn(spellings, cell)) {
      const value = spellings[cell]!;
      return value === null ? { missing: cell } : { answer: value, manner: 'by-hand' };
    }
    if (!mark || item.type === 'open' || item.type === 'date') return readCell(cell);
    const shown = readCell(mark.kind === 'date' ? mark.shown : cell);
    return 'answer' in shown ? shown : { odd: mark.kind };
  };
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function remembering(read: CellReader): CellReader {
  const known = new Map<string, Reading>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const reading = read(cell);
    if (known.size < REMEMBERED) known.set(cell, reading);
    return reading;
  };
}
