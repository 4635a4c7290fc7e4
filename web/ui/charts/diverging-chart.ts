import type { Colour } from '../../../analysis/model/frame/frame.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

export interface DivergingRow {
  readonly code: string;
  readonly label: string;
  /** Per cent of each answer, lowest first. */
  readonly shares: readonly number[];
  /** High answers are the bad news. */
  readonly adverse: boolean;
}

export interface DivergingGroup {
  readonly title: string;
  /** The colour of its title. */
  readonly colour?: Colour | undefined;
  readonly rows: readonly DivergingRow[];
}

export interface DivergingChart {
  readonly answers: readonly string[];
  readonly groups: readonly DivergingGroup[];
  readonly describe: string;
}

interface Line {
  readonly group: DivergingGroup;
  readonly row?: DivergingRow;
}

const lineHeight = 26;
const legendHeight = (width: number) => (width > 560 ? 34 : 92);

/** A line for each group's title, then its rows. */
function linesOf({ groups }: DivergingChart): Line[] {
  return groups.flatMap((group): Line[] => [{ group }, ...group.rows.map((row) => ({ group, row }))]);
}

export function divergingHeight(chart: DivergingChart, width: number): number {
  return linesOf(chart).length * lineHeight + legendHeight(width) + 34;
}

/** Whether most rows are such that high answers are the bad news: the legend shows their colours. */
export function isMostlyAdverse({ groups }: DivergingChart): boolean {
  const rows = groups.flatMap((group) => group.rows);
  return 2 * rows.filter(({ adverse }) => adverse).length > rows.length;
}

/**
 * 100 % bars that part at the middle: low answers go left, high ones right, a neutral one stands astride. Colours go by meaning:
 * the favourable end is teal, whichever end that is.
 */
export function divergingOption(chart: DivergingChart, theme: ChartTheme, width: number): ChartOption {
  const lines = linesOf(chart);
  const { answers, describe } = chart;
  const favourableHigh = theme.diverging(answers.length);
  const colours = { favourableHigh, adverse: [...favourableHigh].reverse(), legend: isMostlyAdverse(chart) };
  const wide = width > 640;
  const left = wide ? Math.min(380, width * 0.38) : 84;
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left, right: 16, top: legendHeight(width), bottom: 30 },
    legend: {
      top: 0,
      left: 0,
      itemGap: 10,
      itemWidth: 14,
      selectedMode: false,
      textStyle: { color: theme.text, fontSize: 12 },
      data: answers.map((name) => ({ name })),
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      renderMode: 'richText',
      confine: true,
      textStyle: { width: Math.min(320, width - 60), overflow: 'break' },
      formatter: ([first]: { dataIndex: number }[]) => tip(lines[first!.dataIndex]!, answers),
    },
    xAxis: {
      type: 'value',
      min: -100,
      max: 100,
      axisLabel: { color: theme.soft, formatter: (value: number) => `${Math.abs(value)} %` },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ row }) => (row ? lineLabel(row, wide) : '')),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: theme.text,
        align: 'left',
        margin: left - 4,
        width: left - 12,
        overflow: 'truncate',
        fontSize: 13,
      },
    },
    series: [...seriesOf(lines, answers, colours, theme.surface), titles(lines, theme)],
  };
}

const lineLabel = ({ code, label }: DivergingRow, wide: boolean) => (wide ? `${code}  ${label}` : code);

/** Titles stand on a line of their own and may run across the plot. */
function titles(lines: readonly Line[], theme: ChartTheme) {
  const drawn = lines.flatMap(({ group, row }, at) => (row ? [] : [{ group, at }]));
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: drawn.map(({ at }) => [0, at]),
    encode: { x: 0, y: 1 },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord: (at: number[]) => number[] }) => {
      const { group, at } = drawn[dataIndex]!;
      const fill = theme.markTexts[group.colour ?? 'grey'];
      const font = `bold 13px ${theme.font}`;
      const style = { text: group.title, fill, font, verticalAlign: 'middle' };
      return { type: 'text', x: 4, y: api.coord([0, at])[1], style };
    },
  };
}

function tip({ group, row }: Line, answers: readonly string[]): string {
  if (!row) return group.title;
  const shares = row.shares.map((share, i) => `${answers[i]}: ${share.toFixed(0)} %`);
  return [`${row.code} ${row.label}`, ...shares].join('\n');
}

/** The colours of the answers, lowest first; `legend` says which of the two the legend shows. */
interface Colours {
  readonly favourableHigh: readonly string[];
  readonly adverse: readonly string[];
  readonly legend: boolean;
}

/** Stacked outwards from the middle: the mildest answer first, a neutral answer half on each side. */
function seriesOf(lines: readonly Line[], answers: readonly string[], colours: Colours, edge: string) {
  const middle = (answers.length - 1) / 2;
  const colourOf = (adverse: boolean, answer: number) =>
    (adverse ? colours.adverse : colours.favourableHigh)[answer];
  const bar = (answer: number, factor: number) => ({
    type: 'bar',
    name: answers[answer],
    stack: factor < 0 ? 'low' : 'high',
    barWidth: '70%',
    barGap: '-100%',
    itemStyle: { color: colourOf(colours.legend, answer), borderColor: edge, borderWidth: 0.5 },
    data: lines.map(({ row }) => {
      if (!row) return null;
      const value = factor * row.shares[answer]!;
      if (row.adverse === colours.legend) return value;
      return { value, itemStyle: { color: colourOf(row.adverse, answer) } };
    }),
  });
  const order = answers
    .map((_, answer) => answer)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return order.flatMap((answer) => {
    if (answer === middle) return [bar(answer, -0.5), bar(answer, 0.5)];
    return [bar(answer, answer < middle ? -1 : 1)];
  });
}
