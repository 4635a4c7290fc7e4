import { type Cell, type Column, isInterval, type ReleasedTable } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual, Locale } from '../../contract/construct.ts';
import type { ResultHead } from '../../contract/result.ts';
import type { Row } from '../../formats/spreadsheet/csv.ts';

const words = {
  group: both('分组', 'Group'),
  lower: both('下限', 'lower'),
  upper: both('上限', 'upper'),
  release: both('数据发布', 'Release'),
  cases: both('个案', 'Cases'),
  all: both('全部答卷', 'all sheets'),
  unflagged: both('剔除作答质量存疑的答卷', 'without signs of careless answering'),
  date: both('冻结日期', 'Frozen on'),
  simulated: both('模拟数据，仅供演示', 'Simulated data, for demonstration only'),
};

/** A table as rows of a file: header first, numbers at full precision, an interval as two columns; below, what it rests on. */
export function fileRows(table: ReleasedTable, head: ResultHead, locale: Locale): Row[] {
  const text = (value: Bilingual) => value[locale];
  const { columns, rows, markedBy } = table;
  const grouped = rows.some(({ group }) => group);
  const marked = markedBy && !columns.some(({ key }) => key === 'column') ? markedBy : undefined;
  const spans = ({ key }: Column) => rows.some(({ cells }) => isInterval(cells[key]));
  const headings = columns.flatMap((column) =>
    spans(column)
      ? [words.lower, words.upper].map((end) => `${text(column.label)} ${text(end)}`)
      : [text(column.label)],
  );
  return [
    [
      ...(grouped ? [text(words.group)] : []),
      ...(marked ? [text(marked)] : []),
      text(table.stub),
      ...headings,
    ],
    ...rows.map((row): Row => [
      ...(grouped ? [row.group ? text(row.group) : ''] : []),
      ...(marked ? [row.mark ? text(row.mark.name) : ''] : []),
      text(row.label),
      ...columns.flatMap((column) => cellsOf(row.cells[column.key], spans(column), locale)),
    ]),
    [],
    ...footOf(table, head, locale).map((line) => [line]),
  ];
}

function cellsOf(cell: Cell | undefined, isSpan: boolean, locale: Locale): Row {
  if (isInterval(cell)) return [...cell];
  const single = cell === undefined ? '' : typeof cell === 'object' ? textOf(cell, locale) : cell;
  return isSpan ? [single, single] : [single];
}

function textOf(cell: Bilingual | { missing: Bilingual }, locale: Locale): string {
  return 'missing' in cell ? '—' : cell[locale];
}

/** What the numbers rest on: release, n, cases, and that the study is simulated where it is. */
export function factsOf(table: ReleasedTable, { release, cases }: ResultHead, locale: Locale): string[] {
  const say = (value: Bilingual) => value[locale];
  const facts = [
    `${say(words.release)} ${release.number} (${release.hash.slice(0, 12)})`,
    `n = ${table.n}`,
    `${say(words.cases)}: ${say(words[cases])}`,
    `${say(words.date)}: ${release.createdAt.slice(0, 10)}`,
  ];
  return [facts.join(' · '), ...(release.simulated ? [say(words.simulated)] : [])];
}

/** Title, facts, and what the table says of itself. */
function footOf(table: ReleasedTable, head: ResultHead, locale: Locale): string[] {
  const say = (value: Bilingual) => value[locale];
  return [
    say(table.title),
    ...factsOf(table, head, locale),
    ...(table.failed ? [say(table.failed)] : []),
    ...table.notes.map(say),
  ];
}
