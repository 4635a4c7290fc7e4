import type { Bilingual, Locale } from '../../contract/construct.ts';
import type { ResultCell, ResultColumn, ResultHead, ResultTable } from '../../contract/result.ts';
import type { Row } from '../../formats/spreadsheet/csv.ts';
import { both } from './cells.ts';
import { linkNames } from './excerpt-table.ts';

const words = {
  group: both('分组', 'Group'),
  link: both('环节', 'Link'),
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
export function tableRows(table: ResultTable, head: ResultHead, locale: Locale): Row[] {
  const text = (value: Bilingual) => value[locale];
  const { columns, rows } = table;
  const grouped = rows.some(({ group }) => group);
  const linked = rows.some(({ link }) => link) && !columns.some(({ key }) => key === 'link');
  const isInterval = ({ key }: ResultColumn) => rows.some(({ cells }) => Array.isArray(cells[key]));
  const headings = columns.flatMap((column) =>
    isInterval(column)
      ? [words.lower, words.upper].map((end) => `${text(column.label)} ${text(end)}`)
      : [text(column.label)],
  );
  return [
    [
      ...(grouped ? [text(words.group)] : []),
      ...(linked ? [text(words.link)] : []),
      text(table.stub),
      ...headings,
    ],
    ...rows.map((row): Row => [
      ...(grouped ? [row.group ? text(row.group) : ''] : []),
      ...(linked ? [row.link ? text(linkNames[row.link]) : ''] : []),
      text(row.label),
      ...columns.flatMap((column) => cellsOf(row.cells[column.key], isInterval(column), locale)),
    ]),
    [],
    ...footOf(table, head, locale).map((line) => [line]),
  ];
}

function cellsOf(cell: ResultCell | undefined, isInterval: boolean, locale: Locale): Row {
  if (Array.isArray(cell)) return [...(cell as [number, number])];
  const single = cell === undefined ? '' : typeof cell === 'object' ? textOf(cell, locale) : cell;
  return isInterval ? [single, single] : [single];
}

function textOf(cell: object, locale: Locale): string {
  return 'missing' in cell ? '—' : (cell as Bilingual)[locale];
}

/** Title, release, cases, n, and that the study is simulated where it is. */
function footOf(table: ResultTable, { release, cases }: ResultHead, locale: Locale): string[] {
  const say = (value: Bilingual) => value[locale];
  const facts = [
    `${say(words.release)} ${release.number} (${release.hash.slice(0, 12)})`,
    `n = ${table.n}`,
    `${say(words.cases)}: ${say(words[cases])}`,
    `${say(words.date)}: ${release.createdAt.slice(0, 10)}`,
  ];
  return [
    say(table.title),
    facts.join(' · '),
    ...(release.simulated ? [say(words.simulated)] : []),
    ...table.notes.map(say),
  ];
}
