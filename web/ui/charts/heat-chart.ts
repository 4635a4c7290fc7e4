import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

export interface HeatChart {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** The ends of the scale; the middle is without colour. */
  readonly from: number;
  readonly to: number;
  readonly describe: string;
}

const cellHeight = 30;
/** Wide enough for the number in a cell. */
const ROOM = 40;

export const heatHeight = ({ rows }: HeatChart, width: number) =>
  rows.length * cellHeight + (width > 560 ? 110 : 120);

/** A square of numbers, each on a colour of its sign and size. */
export function heatOption(
  { rows, columns, values, from, to, describe }: HeatChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const left = Math.min(240, width * 0.36);
  const cellWidth = (width - left - 16) / columns.length;
  const names = {
    type: 'category',
    axisLine: { show: false },
    axisTick: { show: false },
  };
  const shades = theme.diverging(7);
  const data = values.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [] : [[column, row, value]])),
  );
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left, right: 16, top: 84, bottom: 16 },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: ({ value: [column, row, of] }: { value: [number, number, number] }) =>
        `${rows[row]} × ${columns[column]}\n${of.toFixed(2)}`,
    },
    xAxis: {
      ...names,
      position: 'top',
      data: columns,
      axisLabel: {
        interval: 0,
        color: theme.text,
        rotate: cellWidth < 70 ? 45 : 0,
        width: cellWidth < 70 ? 90 : cellWidth,
        overflow: 'truncate',
        fontSize: 12,
      },
    },
    yAxis: {
      ...names,
      inverse: true,
      data: rows,
      axisLabel: {
        interval: 0,
        color: theme.text,
        align: 'left',
        margin: left - 4,
        width: left - 14,
        overflow: 'truncate',
        fontSize: 12,
      },
    },
    series: [
      {
        type: 'custom',
        data,
        encode: { x: 0, y: 1 },
        renderItem: (_: unknown, api: Api) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          const [w, h] = api.size([1, 1]);
          const value = api.value(2);
          const { fill, text } = shadeOf((value - from) / (to - from), shades);
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { x: x - w / 2 + 1, y: y - h / 2 + 1, width: w - 2, height: h - 2 },
                style: { fill },
              },
              ...(w > ROOM
                ? [
                    {
                      type: 'text',
                      x,
                      y,
                      style: {
                        text: value.toFixed(2),
                        fill: text,
                        align: 'center',
                        verticalAlign: 'middle',
                        font: `12px ${theme.font}`,
                      },
                    },
                  ]
                : []),
            ],
          };
        },
      },
    ],
  };
}

interface Api {
  value(dimension: number): number;
  coord(point: readonly number[]): [number, number];
  size(span: readonly number[]): [number, number];
}

/** The shade at a share of the scale, and black or white on it, whichever is easier to read. */
function shadeOf(share: number, shades: readonly string[]): { fill: string; text: string } {
  const at = Math.round(Math.max(0, Math.min(1, share)) * (shades.length - 1));
  const fill = shades[at]!;
  const [r, g, b] = [1, 3, 5].map((from) => parseInt(fill.slice(from, from + 2), 16) / 255);
  const light = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  return { fill, text: light > 0.45 ? '#1f2328' : '#ffffff' };
}
