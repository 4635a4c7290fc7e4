import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { printNumber } from '../../../analysis/model/print-cell.ts';
import { type CellKind, isInterval, type Row, type Table } from '../../../analysis/model/table.ts';
import type { Text } from '../../../analysis/model/words.ts';
import { type DivergingChart, divergingHeight, divergingOption, isMostlyAdverse } from './diverging-chart.ts';
import type { ChartSource } from './draw-image.ts';
import { type IntervalChart, intervalHeight, intervalOption } from './interval-chart.ts';
import { markLook } from './mark-look.ts';

export interface TableChart extends ChartSource {
  readonly label: string;
  /** How to read its colours. */
  readonly note?: string | undefined;
}

/** What a chart says of itself. */
export interface ChartWords {
  readonly associations: (title: string) => string;
  readonly means: (title: string, midpoint: number) => string;
  readonly answers: (title: string) => string;
  /** How rows that are read the other way round are coloured: against most, or against few. */
  readonly turned: string;
  readonly turnedBack: string;
}

/** Names texts in the language of the reader, and marks as the frame shows them. */
export interface Drawing {
  readonly pick: (text: Text) => string;
  readonly frame: Frame;
  readonly words: ChartWords;
}

/** The chart of a table, where it has one. */
export function drawTable(table: Table, drawing: Drawing): TableChart | null {
  if (table.chart === 'distribution') return divergingBars(table, drawing);
  return table.chart === 'intervals' ? intervals(table, drawing) : null;
}

function intervals(table: Table, drawing: Drawing): TableChart | null {
  const { axis, rows, columns } = table;
  const [key, kind] = columns.some((column) => column.key === 'r')
    ? (['r', 'bounded'] as const)
    : (['mean', 'mean'] as const);
  const drawn = rows.filter(({ cells }) => {
    const value = cells[key];
    return (
      axis && typeof value === 'number' && value >= axis.from && value <= axis.to && isOnAxis(table, cells)
    );
  });
  if (!axis || drawn.length === 0) return null;
  const title = drawing.pick(table.title);
  const describe =
    kind === 'bounded' ? drawing.words.associations(title) : drawing.words.means(title, axis.midpoint);
  const chart: IntervalChart = {
    ...axis,
    reference: axis.midpoint,
    describe,
    rows: drawn.map((row) => intervalRow(row, key, kind, drawing)),
  };
  return {
    label: describe,
    height: () => intervalHeight(chart),
    option: (theme, width) => intervalOption(chart, theme, width),
  };
}

/** Scales of another range (percentages beside five-point scales) stay in the table only. */
function isOnAxis({ axis }: Table, { interval }: Row['cells']): boolean {
  return !isInterval(interval) || (interval[0] >= axis!.from && interval[1] <= axis!.to);
}

function intervalRow(row: Row, key: string, kind: CellKind, { pick, frame }: Drawing) {
  const { label, group, cells } = row;
  const { interval, word } = cells;
  const value = cells[key] as number;
  const bounds = isInterval(interval)
    ? `[${interval.map((bound) => printNumber(bound, kind)).join(', ')}]`
    : '';
  const level = typeof word === 'object' && !isInterval(word) && 'en' in word ? pick(word) : '';
  const mark = markLook(row, frame);
  return {
    label: (mark?.prefix ?? '') + (group ? `${pick(group)} · ${pick(label)}` : pick(label)),
    value,
    interval: isInterval(interval) ? interval : undefined,
    text: [printNumber(value, kind), bounds, level].filter(Boolean).join(' '),
    mark,
  };
}

function divergingBars(table: Table, { pick, frame, words }: Drawing): TableChart | null {
  const answers = table.columns.filter(({ answer }) => answer !== undefined);
  const shown = table.rows.filter(({ cells }) => answers.every(({ key }) => typeof cells[key] === 'number'));
  if (shown.length === 0) return null;
  const adverse = shown.map((row) => row.adverse ?? false);
  const isTurned = new Set(adverse).size > 1;
  const mostly = 2 * adverse.filter(Boolean).length > adverse.length;
  const titles = [...new Set(shown.map(({ group }) => (group ? pick(group) : '')))];
  const chart: DivergingChart = {
    answers: answers.map(({ label }) => pick(label).replace(/ %$/, '')),
    describe: words.answers(pick(table.title)),
    groups: titles.map((title) => {
      const rows = shown.filter(({ group }) => (group ? pick(group) : '') === title);
      const mark = markLook(rows[0]!, frame);
      return {
        title: (mark?.prefix ?? '') + title,
        colour: mark?.colour,
        rows: rows
          .sort((a, b) => highOf(b) - highOf(a))
          .map((row) => ({
            code: codeOf(row) + (isTurned && (row.adverse ?? false) !== mostly ? ' ⇄' : ''),
            label: pick(row.label),
            shares: answers.map(({ key }) => row.cells[key] as number),
            adverse: row.adverse ?? false,
          })),
      };
    }),
  };
  return {
    label: chart.describe,
    ...(isTurned && {
      note: isMostlyAdverse(chart) ? words.turnedBack : words.turned,
    }),
    height: (width) => divergingHeight(chart, width),
    option: (theme, width) => divergingOption(chart, theme, width),
  };
}

const codeOf = ({ key, cells: { code } }: Row) => (typeof code === 'string' ? code : key);

const highOf = ({ cells }: Row) => (typeof cells.high === 'number' ? cells.high : 0);
