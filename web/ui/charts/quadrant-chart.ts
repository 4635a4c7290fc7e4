import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

export interface QuadrantChart {
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  readonly x: string;
  readonly y: string;
  readonly cross: { readonly x: number | null; readonly y: number | null };
  /** From the upper right against the clock. */
  readonly fields: readonly string[];
  readonly describe: string;
}

export const quadrantHeight = (width: number) => (width > 560 ? 460 : 360);

/** Named points in four fields that are named in their corners. */
export function quadrantOption(
  { points, x, y, cross, fields, describe }: QuadrantChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const axis = {
    type: 'value',
    scale: true,
    nameTextStyle: { color: theme.text, fontSize: 12 },
    axisLabel: { color: theme.soft },
    splitLine: { show: false },
  };
  const corner = (text: string | undefined, place: object) => ({
    type: 'text',
    silent: true,
    ...place,
    style: { text: text ?? '', fill: theme.soft, font: `12px ${theme.font}` },
  });
  const colour = theme.marks.blue;
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left: 56, right: 24, top: 48, bottom: 56 },
    xAxis: { ...axis, name: x, nameLocation: 'middle', nameGap: 30 },
    yAxis: { ...axis, name: y, nameLocation: 'end', nameGap: 10 },
    graphic: [
      corner(fields[0], { right: 28, top: 52 }),
      corner(fields[1], { left: 62, top: 52 }),
      corner(fields[2], { left: 62, bottom: 60 }),
      corner(fields[3], { right: 28, bottom: 60 }),
    ],
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const { label, x: at, y: of } = points[dataIndex]!;
        return `${label}\n${at.toFixed(2)}, ${of.toFixed(2)}`;
      },
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 11,
        itemStyle: { color: colour },
        data: points.map((point) => [point.x, point.y]),
        label: {
          show: true,
          position: 'right',
          color: theme.text,
          fontSize: 12,
          width: width > 560 ? 150 : 70,
          overflow: 'truncate',
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]!.label,
        },
        labelLayout: { hideOverlap: true },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.soft, type: 'dashed' },
          data: [
            ...(cross.x === null ? [] : [{ xAxis: cross.x }]),
            ...(cross.y === null ? [] : [{ yAxis: cross.y }]),
          ],
        },
      },
    ],
  };
}
