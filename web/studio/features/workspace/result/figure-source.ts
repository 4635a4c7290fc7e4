import type { Figure, FigureOf } from '../../../../../analysis/model/figure.ts';
import { decimal } from '../../../../../analysis/model/print-number.ts';
import { type Bilingual } from '../../../../../analysis/model/words.ts';
import { m } from '../../../../messages/compiled/messages.js';
import type { ChartSource } from '../../../../ui/charts/draw-image.ts';
import { type BinChart, binHeight, binOption } from '../../../../ui/charts/bin-chart.ts';
import { type HeatChart, heatHeight, heatOption } from '../../../../ui/charts/heat-chart.ts';
import { type IntervalChart, intervalHeight, intervalOption } from '../../../../ui/charts/interval-chart.ts';
import { type LineChart, lineHeight, lineOption } from '../../../../ui/charts/line-chart.ts';
import { type QuadrantChart, quadrantHeight, quadrantOption } from '../../../../ui/charts/quadrant-chart.ts';
import { type TreeChart, treeHeight, treeOption } from '../../../../ui/charts/tree-chart.ts';
import { seriesColours, symbolAt } from '../../../../ui/charts/theme.ts';

type Pick = (text: Bilingual) => string;
type Source = ChartSource & { readonly label: string };

/** What a figure is drawn from; null for one that is no chart. */
export function figureSource(figure: Figure, pick: Pick): Source | null {
  switch (figure.kind) {
    case 'intervals':
      return intervals(figure, pick);
    case 'lines':
      return lines(figure, pick);
    case 'heat':
      return heat(figure, pick);
    case 'quadrants':
      return quadrants(figure, pick);
    case 'bins':
      return bins(figure, pick);
    case 'tree':
      return tree(figure, pick);
    case 'paths':
      return null;
  }
}

function intervals(figure: FigureOf<'intervals'>, pick: Pick): Source | null {
  const drawn = figure.points.filter(({ at }) => at !== null);
  if (drawn.length === 0) return null;
  const names = [...new Set(drawn.map(({ series }) => (series ? pick(series) : '')))];
  const ends = drawn.flatMap(({ at, from, to }) => [at, from, to]).filter((each) => each !== null);
  const reference = figure.reference;
  const [from, to] = spanOf(reference === undefined ? ends : [...ends, reference]);
  const describe = m.workspace_chart_intervals({ title: pick(figure.title), axis: pick(figure.axis) });
  const chart: IntervalChart = {
    from,
    to,
    ...(reference !== undefined && { reference }),
    describe,
    rows: drawn.map(({ label, series, at, from: low, to: high }) => {
      const place = names.indexOf(series ? pick(series) : '');
      const bounds = low !== null && high !== null ? ([low, high] as const) : undefined;
      return {
        label: series ? `${pick(series)} · ${pick(label)}` : pick(label),
        value: at!,
        interval: bounds,
        text: bounds ? `${decimal(at!)} [${decimal(bounds[0])}, ${decimal(bounds[1])}]` : decimal(at!),
        mark: { colour: seriesColours[place % seriesColours.length]!, symbol: symbolAt(place, false) },
      };
    }),
  };
  return {
    label: describe,
    height: () => intervalHeight(chart),
    option: (theme, width) => intervalOption(chart, theme, width),
  };
}

/** Round ends that hold all values. */
function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9)));
  return [Math.floor(low / step - 0.2) * step, Math.ceil(high / step + 0.2) * step];
}

function lines(figure: FigureOf<'lines'>, pick: Pick): Source {
  const describe = m.workspace_chart_lines({
    title: pick(figure.title),
    x: pick(figure.x),
    y: pick(figure.y),
  });
  const chart: LineChart = {
    describe,
    x: pick(figure.x),
    y: pick(figure.y),
    names: figure.names?.map(pick),
    ...(figure.reference !== undefined && { reference: figure.reference }),
    regions: (figure.regions ?? []).map(({ from, to, label }) => ({ from, to, label: pick(label) })),
    lines: figure.lines.map(({ label, points, dashed = false, marked = false }) => ({
      label: pick(label),
      points,
      dashed,
      marked,
    })),
  };
  return { label: describe, height: lineHeight, option: (theme, width) => lineOption(chart, theme, width) };
}

function heat(figure: FigureOf<'heat'>, pick: Pick): Source {
  const describe = m.workspace_chart_heat({ title: pick(figure.title) });
  const chart: HeatChart = {
    describe,
    rows: figure.rows.map(pick),
    columns: figure.columns.map(pick),
    values: figure.values,
    from: figure.from,
    to: figure.to,
  };
  return {
    label: describe,
    height: (width) => heatHeight(chart, width),
    option: (theme, width) => heatOption(chart, theme, width),
  };
}

function quadrants(figure: FigureOf<'quadrants'>, pick: Pick): Source {
  const describe = m.workspace_chart_quadrants({
    title: pick(figure.title),
    x: pick(figure.x),
    y: pick(figure.y),
  });
  const chart: QuadrantChart = {
    describe,
    x: pick(figure.x),
    y: pick(figure.y),
    cross: figure.cross,
    fields: figure.fields.map(pick),
    points: figure.points.flatMap(({ label, x, y }) =>
      x === null || y === null ? [] : [{ label: pick(label), x, y }],
    ),
  };
  return {
    label: describe,
    height: quadrantHeight,
    option: (theme, width) => quadrantOption(chart, theme, width),
  };
}

function bins(figure: FigureOf<'bins'>, pick: Pick): Source {
  const describe = m.workspace_chart_bins({
    title: pick(figure.title),
    x: pick(figure.x),
    y: pick(figure.y),
  });
  const chart: BinChart = {
    describe,
    x: pick(figure.x),
    y: pick(figure.y),
    columns: figure.columns,
    rows: figure.rows,
    counts: figure.counts,
    lines: figure.lines.map(({ label, points, dashed = false }) => ({ label: pick(label), points, dashed })),
  };
  return { label: describe, height: binHeight, option: (theme, width) => binOption(chart, theme, width) };
}

function tree(figure: FigureOf<'tree'>, pick: Pick): Source {
  const describe = m.workspace_chart_tree({ title: pick(figure.title) });
  const chart: TreeChart = {
    describe,
    axis: pick(figure.axis),
    branches: figure.branches.map(({ id, parent, height, n }) => ({
      id,
      parent,
      height,
      label: n === null ? '—' : m.workspace_chart_people({ n }),
    })),
  };
  return {
    label: describe,
    height: () => treeHeight(chart),
    option: (theme, width) => treeOption(chart, theme, width),
  };
}
