import type { ChartOption } from './echarts.ts';
import { type ChartTheme, seriesColours, symbolAt } from './theme.ts';

export interface LineChart {
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly {
      readonly x: number;
      readonly y: number | null;
      readonly low?: number | null | undefined;
      readonly high?: number | null | undefined;
    }[];
    readonly dashed: boolean;
    readonly marked: boolean;
  }[];
  readonly x: string;
  readonly y: string;
  /** What stands at x = 0, 1, 2 … */
  readonly names?: readonly string[] | undefined;
  /** Where a dashed line stands. */
  readonly reference?: number;
  readonly regions: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  readonly describe: string;
}

export const lineHeight = (width: number) => (width > 560 ? 360 : 300);

const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;

/** Curves that differ in colour, stroke and mark; bounds as thin lines of the same colour, regions shaded. */
export function lineOption(
  { lines, x, y, names, reference, regions, describe }: LineChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const axis = {
    type: 'value',
    scale: true,
    nameTextStyle: { color: theme.text, fontSize: 12 },
    axisLabel: { color: theme.soft },
    splitLine: { lineStyle: { color: theme.line } },
  };
  const few = (points: LineChart['lines'][number]['points']) => points.length <= 12;
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: {
      left: 56,
      right: width > 560 ? 32 : 16,
      top: 56,
      bottom: names && (width - 90) / names.length < 80 ? 96 : 48,
    },
    legend: {
      top: 0,
      left: 0,
      selectedMode: false,
      textStyle: { color: theme.text, fontSize: 12 },
      data: lines.map(({ label }) => ({ name: label })),
    },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: {
      ...axis,
      name: names ? '' : x,
      nameLocation: 'middle',
      nameGap: 28,
      ...(names && { type: 'category', data: names, axisLabel: categoryLabels(names, theme, width) }),
    },
    yAxis: { ...axis, name: y, nameLocation: 'end', nameGap: 8 },
    series: lines.flatMap(({ label, points, dashed, marked }, at) => {
      const color = theme.marks[seriesColours[at % seriesColours.length]!];
      const type = dashed ? 'dashed' : dashes[at % dashes.length];
      const main = {
        type: 'line',
        name: label,
        data: points.map((point) => [point.x, point.y]),
        symbol: symbolAt(at, false),
        symbolSize: 8,
        showSymbol: marked || few(points),
        itemStyle: { color },
        lineStyle: { color, width: 2, type },
        label: {
          show: marked && few(points) && width > 480,
          color: theme.soft,
          formatter: ({ value: [, of] }: { value: [number, number | null] }) =>
            of === null ? '' : of.toFixed(2),
        },
        ...(at === 0 && { ...referenceLine(reference, theme), ...shaded(regions, theme) }),
      };
      const bound = (end: 'low' | 'high') => ({
        type: 'line',
        silent: true,
        data: points.map((point) => [point.x, point[end] ?? null]),
        showSymbol: false,
        itemStyle: { color },
        lineStyle: { color, width: 1, type: 'dotted' },
      });
      const isBounded = points.some(({ low, high }) => low !== undefined || high !== undefined);
      return isBounded ? [main, bound('low'), bound('high')] : [main];
    }),
  };
}

/** Names stand straight where they have room, slanted where not. */
const categoryLabels = (names: readonly string[], theme: ChartTheme, width: number) => {
  const room = (width - 90) / names.length;
  return {
    color: theme.text,
    fontSize: 12,
    interval: 0,
    rotate: room < 80 ? 40 : 0,
    width: room < 80 ? 110 : room,
    overflow: 'truncate',
  };
};

const referenceLine = (reference: number | undefined, theme: ChartTheme) =>
  reference === undefined
    ? {}
    : {
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.soft, type: 'dashed' },
          data: [{ yAxis: reference }],
        },
      };

const shaded = (regions: LineChart['regions'], theme: ChartTheme) =>
  regions.length === 0
    ? {}
    : {
        markArea: {
          silent: true,
          itemStyle: { color: theme.line, opacity: 0.5 },
          label: { color: theme.soft, fontSize: 11, position: 'insideTop' },
          data: regions.map(({ from, to, label }) => [{ name: label, xAxis: from }, { xAxis: to }]),
        },
      };
