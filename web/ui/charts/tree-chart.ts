import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

export interface TreeChart {
  /** From the root, parents before their children. */
  readonly branches: readonly {
    readonly id: number;
    readonly parent: number | null;
    readonly height: number | null;
    readonly label: string;
  }[];
  readonly axis: string;
  readonly describe: string;
}

type Branch = TreeChart['branches'][number];

const leavesOf = (branches: readonly Branch[]) =>
  branches.filter(({ id }) => !branches.some(({ parent }) => parent === id));

export const treeHeight = (chart: TreeChart) => leavesOf(chart.branches).length * 28 + 110;

/** Where each branch stands: a leaf on its line, others in the middle of theirs. */
function placesOf(branches: readonly Branch[]): Map<number, number> {
  const places = new Map(leavesOf(branches).map(({ id }, line) => [id, line]));
  for (const { id } of branches.toReversed()) {
    if (places.has(id)) continue;
    const own = branches.filter(({ parent }) => parent === id).map((child) => places.get(child.id)!);
    places.set(id, own.reduce((sum, place) => sum + place, 0) / own.length);
  }
  return places;
}

/** A dendrogram from the right to the left: how high branches part, and what stands at their ends. */
export function treeOption(
  { branches, axis, describe }: TreeChart,
  theme: ChartTheme,
  width: number,
): ChartOption {
  const places = placesOf(branches);
  const leaves = leavesOf(branches);
  const heightOf = (id: number) => branches.find((each) => each.id === id)?.height ?? 0;
  const forks = branches.filter(({ id }) => branches.some(({ parent }) => parent === id));
  const data = forks.map(({ id }) => {
    const [first, last] = branches.filter(({ parent }) => parent === id);
    const ends = [first!, last ?? first!];
    return [heightOf(id), ...ends.flatMap((end) => [places.get(end.id)!, heightOf(end.id)])];
  });
  return {
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: true, label: { description: describe } },
    animation: false,
    grid: { left: 16, right: Math.min(140, width * 0.34), top: 16, bottom: 52 },
    xAxis: {
      type: 'value',
      min: 0,
      inverse: true,
      name: axis,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: { color: theme.text, fontSize: 12 },
      axisLabel: { color: theme.soft },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: 'category',
      position: 'right',
      inverse: true,
      data: leaves.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: theme.text,
        fontSize: 12,
        width: Math.min(128, width * 0.32),
        overflow: 'truncate',
      },
    },
    series: [
      {
        type: 'custom',
        data,
        silent: true,
        encode: { x: 0, y: [1, 3] },
        renderItem: (_: unknown, api: Api) => {
          const at = (height: number, place: number) => api.coord([height, place]);
          const [top, first, firstHeight, last, lastHeight] = [0, 1, 2, 3, 4].map((each) => api.value(each));
          return {
            type: 'polyline',
            shape: {
              points: [at(firstHeight!, first!), at(top!, first!), at(top!, last!), at(lastHeight!, last!)],
            },
            style: { stroke: theme.marks.blue, lineWidth: 2, fill: 'none' },
          };
        },
      },
    ],
  };
}

interface Api {
  value(dimension: number): number;
  coord(point: readonly number[]): [number, number];
}
