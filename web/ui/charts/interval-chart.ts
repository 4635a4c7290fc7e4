import type { Colour } from '../../../analysis/model/frame/frame.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly interval?: readonly [number, number] | undefined;
  /** As printed, at the right of the row. */
  readonly text: string;
  /** Of the value of the frame under which it stands. */
  readonly mark?: { readonly colour: Colour; readonly symbol: string } | undefined;
}

export interface IntervalChart {
  readonly rows: readonly IntervalRow[];
  readonly from: number;
  readonly to: number;
  /** Where a dashed line stands. */
  readonly reference?: number;
  readonly describe: string;
}

const rowHeight = 30;

export const intervalHeight = ({ rows }: IntervalChart) => rows.length * rowHeight + 44;

/** A dot with its confidence interval for each row; shape and colour say under which value of the frame it stands. */
export function intervalOption(
  { rows, from, to, reference, describe }: IntervalChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const wide = width > 560;
  const left = wide ? 230 : 112;
  const right = wide ? 190 : 46;
  const names = { type: 'category', inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  const colour = ({ mark }: IntervalRow) => theme.marks[mark?.colour ?? 'grey'];
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left, right, top: 8, bottom: 30 },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      axisLabel: { color: theme.soft },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: [
      {
        ...names,
        data: rows.map(({ label }) => label),
        axisLabel: {
          color: theme.text,
          align: 'left',
          margin: left - 4,
          width: left - 14,
          overflow: 'truncate',
          fontSize: 13,
        },
      },
      {
        ...names,
        data: rows.map(({ text }) => (wide ? text : text.split(' ')[0])),
        axisLabel: { color: theme.soft, fontSize: 12 },
      },
    ],
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        `${rows[dataIndex]!.label}\n${rows[dataIndex]!.text}`,
    },
    series: [
      {
        type: 'custom',
        silent: true,
        data: rows.map(({ interval }, row) => [...(interval ?? [NaN, NaN]), row]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_: unknown, api: Api) => whisker(api, colour(rows[api.value(2)]!)),
      },
      {
        type: 'scatter',
        symbolSize: wide ? 11 : 7,
        data: rows.map((row) => ({
          value: row.value,
          symbol: row.mark?.symbol ?? 'circle',
          itemStyle: { color: colour(row) },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.soft, type: 'dashed' },
          data: reference === undefined ? [] : [{ xAxis: reference }],
        },
      },
    ],
  };
}

interface Api {
  value(dimension: number): number;
  coord(point: readonly number[]): [number, number];
}

function whisker(api: Api, stroke: string) {
  const [low, high, row] = [api.value(0), api.value(1), api.value(2)];
  if (Number.isNaN(low)) return null;
  const [x1, y] = api.coord([low, row]);
  const [x2] = api.coord([high, row]);
  const line = (shape: object) => ({ type: 'line', shape, style: { stroke, lineWidth: 2 } });
  return {
    type: 'group',
    children: [
      line({ x1, y1: y, x2, y2: y }),
      line({ x1, y1: y - 5, x2: x1, y2: y + 5 }),
      line({ x1: x2, y1: y - 5, x2, y2: y + 5 }),
    ],
  };
}
