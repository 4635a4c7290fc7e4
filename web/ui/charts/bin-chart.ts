import type { ChartOption } from './echarts.ts';
import { type ChartTheme, seriesColours } from './theme.ts';

export interface BinChart {
  readonly x: string;
  readonly y: string;
  /** Where fields end, from low to high. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** People by rows and columns; null where few are not told. */
  readonly counts: readonly (readonly (number | null)[])[];
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
    readonly dashed: boolean;
  }[];
  readonly describe: string;
}

export const binHeight = (width: number) => (width > 560 ? 440 : 360);

/** Wide enough for a number in a field. */
const ROOM = 26;

interface Api {
  value(dimension: number): number;
  coord(point: readonly number[]): [number, number];
}

/** Fields of a plane, the darker the more people, their number in each, and lines across them. */
export function binOption(
  { x, y, columns, rows, counts, lines, describe }: BinChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const most = Math.max(1, ...counts.flat().map((people) => people ?? 0));
  const axis = (ends: readonly number[]) => ({
    type: 'value',
    min: ends[0],
    max: ends.at(-1),
    nameTextStyle: { color: theme.text, fontSize: 12 },
    axisLabel: {
      color: theme.soft,
      showMinLabel: true,
      showMaxLabel: true,
      hideOverlap: true,
      formatter: (value: number) => String(Number(value.toFixed(2))),
    },
    splitLine: { show: false },
  });
  const data = counts.flatMap((line, r) =>
    line.flatMap((people, c) =>
      people ? [[columns[c]!, rows[r]!, columns[c + 1]!, rows[r + 1]!, people]] : [],
    ),
  );
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left: 56, right: width > 560 ? 32 : 16, top: 56, bottom: 52 },
    legend: {
      top: 0,
      left: 0,
      selectedMode: false,
      textStyle: { color: theme.text, fontSize: 12 },
      data: lines.map(({ label }) => ({ name: label })),
    },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: { ...axis(columns), name: x, nameLocation: 'middle', nameGap: 30 },
    yAxis: { ...axis(rows), name: y, nameLocation: 'end', nameGap: 8 },
    series: [
      {
        type: 'custom',
        data,
        encode: { x: [0, 2], y: [1, 3] },
        tooltip: { formatter: ({ value }: { value: readonly number[] }) => String(value[4]) },
        renderItem: (_: unknown, api: Api) => {
          const [left, bottom] = api.coord([api.value(0), api.value(1)]);
          const [right, top] = api.coord([api.value(2), api.value(3)]);
          const people = api.value(4);
          const children = [
            {
              type: 'rect',
              shape: { x: left, y: top, width: right - left, height: bottom - top },
              style: { fill: theme.marks.blue, opacity: 0.12 + 0.43 * Math.sqrt(people / most) },
            },
            ...(right - left > ROOM
              ? [
                  {
                    type: 'text',
                    x: (left + right) / 2,
                    y: (top + bottom) / 2,
                    style: {
                      text: String(people),
                      fill: theme.text,
                      align: 'center',
                      verticalAlign: 'middle',
                      font: `12px ${theme.font}`,
                    },
                  },
                ]
              : []),
          ];
          return { type: 'group', children };
        },
      },
      ...lines.map(({ label, points, dashed }, at) => {
        const color = theme.marks[seriesColours[(at + 1) % seriesColours.length]!];
        return {
          type: 'line',
          name: label,
          data: points.map((point) => [point.x, point.y]),
          showSymbol: false,
          silent: true,
          itemStyle: { color },
          lineStyle: { color, width: 2, type: dashed ? 'dashed' : 'solid' },
        };
      }),
    ],
  };
}
