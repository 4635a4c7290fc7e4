import type { Answer, Answers } from '../../../analysis/model/instrument/answers.ts';
import { choicesOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { ColumnReport, ImportReport, Mapping } from '../../contract/import.ts';
import { Problem } from '../../platform/problem.ts';
import type { Cells } from '../../formats/spreadsheet/read-cells.ts';
import { toNumber } from '../../formats/spreadsheet/read-table.ts';

/** What a cell says: an answer, no answer, a number that the item does not offer, or words that are no answer. */
type Reading = Answer | 'missing' | 'outOfRange' | 'wrong';

/** Of a column that was taken for another there is something to tell in every row. */
const SHOWN = 20;

/** The answers of every row that holds any, and what became of every column. */
export function readAnswers(
  definition: Definition,
  { header, rows }: Cells,
  mapping: Mapping,
  kinds = itemKinds,
): { answers: Answers[]; report: ImportReport } {
  checkMapping(definition, header, mapping);
  const missing = new Set(['', ...mapping.missing]);
  const read: Record<string, Answer>[] = rows.map(() => ({}));
  const columns = definition.items.flatMap((item): ColumnReport[] => {
    const column = mapping.items[item.code] ?? null;
    if (column === null) return [];
    const at = header.indexOf(column);
    const reader = readerOf(definition, item, kinds);
    const report: ColumnReport = {
      column,
      item: item.code,
      answered: 0,
      missing: 0,
      outOfRange: [],
      outOfRangeRows: 0,
      wrong: [],
      wrongRows: 0,
    };
    rows.forEach((row, r) => {
      const cell = row[at]!;
      const reading = missing.has(cell) ? 'missing' : reader(cell);
      if (!tally(report, reading, cell, r + 2)) return;
      read[r]![item.code] = reading as Answer;
    });
    return [report];
  });
  const answers = read.filter((row) => Object.keys(row).length > 0);
  const used = new Set(columns.map(({ column }) => column));
  const report = {
    rows: rows.length,
    emptyRows: rows.length - answers.length,
    columns,
    dropped: header.filter((column) => !used.has(column)),
    absent: definition.items.map(({ code }) => code).filter((code) => mapping.items[code] === null),
  };
  return { answers, report };
}

/** Counts a reading; true when it is an answer. */
function tally(report: ColumnReport, reading: Reading, value: string, row: number): boolean {
  if (reading === 'missing') report.missing += 1;
  else if (reading === 'wrong') {
    report.wrongRows += 1;
    if (report.wrong.length < SHOWN) report.wrong.push({ value, row });
  } else if (reading === 'outOfRange') {
    report.outOfRangeRows += 1;
    const known = report.outOfRange.find((each) => each.value === value);
    if (known) known.rows += 1;
    else if (report.outOfRange.length < SHOWN) report.outOfRange.push({ value, rows: 1 });
  } else {
    report.answered += 1;
    return true;
  }
  return false;
}

/** Items with choices take the value or the label of a choice in any language; how others are read, their kind says. */
function readerOf(definition: Definition, item: Item, kinds: typeof itemKinds): (cell: string) => Reading {
  const kind = kindOf(item, kinds);
  if (kind.read) return (cell) => kind.read?.(item, cell) ?? 'wrong';
  const known = new Map<number | string, Answer>();
  for (const { answer, label } of choicesOf(definition, item, kinds)) {
    if (typeof answer === 'number') known.set(answer, answer);
    for (const words of Object.values(label)) known.set(words.toLowerCase(), answer);
  }
  return (cell) => {
    const number = toNumber(cell);
    if (Number.isNaN(number)) return known.get(cell.toLowerCase()) ?? 'wrong';
    return known.get(number) ?? 'outOfRange';
  };
}

/** Every item is named, with a column of the file or none; no column answers two items. */
function checkMapping(definition: Definition, header: readonly string[], { items }: Mapping): void {
  const codes = new Set(definition.items.map(({ code }) => code));
  const answeredBy = new Map<string, string>();
  for (const [item, column] of Object.entries(items)) {
    if (!codes.has(item)) throw new Problem('import-item-unknown', { item });
    if (column === null) continue;
    if (!header.includes(column)) throw new Problem('import-column-unknown', { column });
    const first = answeredBy.get(column);
    if (first) throw new Problem('import-column-shared', { column, first, second: item });
    answeredBy.set(column, item);
  }
  for (const item of codes) if (!(item in items)) throw new Problem('import-item-missing', { item });
}
