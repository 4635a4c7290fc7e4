import type { Bilingual } from '../../../../server/contract/construct.ts';
import type { ResultRow, ResultTable } from '../../../../server/contract/result.ts';
import { m } from '../../../messages/compiled/messages.js';
import { type DivergingChart, divergingHeight, divergingOption } from '../../../ui/charts/diverging-chart.ts';
import type { ChartSource } from '../../../ui/charts/draw-image.ts';
import { type IntervalChart, intervalHeight, intervalOption } from '../../../ui/charts/interval-chart.ts';
import { linkMarks } from '../../../ui/construct.ts';
import { isInterval, printNumber } from './print-cell.ts';

export interface TableChart extends ChartSource {
  readonly label: string;
}

type Pick = (text: Bilingual) => string;

/** The chart of a table, where it has one. */
export function chartOf(table: ResultTable, pick: Pick): TableChart | null {
  if (table.section === 'items') return divergingBars(table, pick);
  if (table.id === 'links' || table.id === 'burnout-association' || table.id === 'burnout-bands')
    return intervals(table, pick);
  return null;
}

function intervals(table: ResultTable, pick: Pick): TableChart | null {
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
  const title = pick(table.title);
  const describe =
    kind === 'bounded'
      ? m.result_association_chart({ title })
      : m.result_profile_chart({ title, midpoint: axis.midpoint });
  const chart: IntervalChart = {
    ...axis,
    reference: axis.midpoint,
    describe,
    rows: drawn.map((row) => intervalRow(row, key, kind, pick)),
  };
  return {
    label: describe,
    height: () => intervalHeight(chart),
    option: (theme, width) => intervalOption(chart, theme, width),
  };
}

/** Scales of another range (burnout beside five-point scales) stay in the table only. */
function isOnAxis({ axis }: ResultTable, { interval }: ResultRow['cells']): boolean {
  return !isInterval(interval) || (interval[0] >= axis!.from && interval[1] <= axis!.to);
}

function intervalRow(
  { label, group, link, cells }: ResultRow,
  key: string,
  kind: 'bounded' | 'mean',
  pick: Pick,
) {
  const { interval, word } = cells;
  const value = cells[key] as number;
  const bounds = isInterval(interval)
    ? `[${interval.map((bound) => printNumber(bound, kind)).join(', ')}]`
    : '';
  const level = typeof word === 'object' && !isInterval(word) && 'en' in word ? pick(word) : '';
  const glyph = link ? `${linkMarks[link].glyph} ` : '';
  return {
    label: glyph + (group ? `${pick(group)} · ${pick(label)}` : pick(label)),
    value,
    interval: isInterval(interval) ? interval : undefined,
    text: [printNumber(value, kind), bounds, level].filter(Boolean).join(' '),
    link,
  };
}

function divergingBars(table: ResultTable, pick: Pick): TableChart | null {
  const answers = table.columns.filter(({ answer }) => answer !== undefined);
  const shown = table.rows.filter(({ cells }) => typeof cells['mean'] === 'number');
  if (shown.length === 0) return null;
  const titles = [...new Set(shown.map(({ group }) => (group ? pick(group) : '')))];
  const mean = ({ cells }: ResultRow) => cells['mean'] as number;
  const chart: DivergingChart = {
    answers: answers.map(({ label }) => pick(label).replace(/ %$/, '')),
    describe: m.result_items_chart({ title: pick(table.title) }),
    groups: titles.map((title) => {
      const rows = shown.filter(({ group }) => (group ? pick(group) : '') === title);
      const link = rows[0]!.link;
      return {
        title: link ? `${linkMarks[link].glyph} ${title}` : title,
        link,
        rows: rows
          .sort((a, b) => mean(b) - mean(a))
          .map(({ label, cells }) => ({
            code: cells['code'] as string,
            label: pick(label),
            shares: answers.map(({ key }) => cells[key] as number),
          })),
      };
    }),
  };
  return {
    label: chart.describe,
    height: (width) => divergingHeight(chart, width),
    option: (theme, width) => divergingOption(chart, theme, width),
  };
}
