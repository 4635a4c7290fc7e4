import type { Figure } from '../../../../../analysis/model/figure.ts';
import { decimal } from '../../../../../analysis/model/print-number.ts';
import type { Bilingual } from '../../../../../analysis/model/words.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** The marks of a figure as lines of a table. */
export interface FigureRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const shown = (value: number | null | undefined) => (typeof value === 'number' ? decimal(value) : '—');

export function figureRows(figure: Figure, pick: (text: Bilingual) => string): FigureRows {
  switch (figure.kind) {
    case 'intervals':
      return {
        head: ['', pick(figure.axis), m.workspace_from(), m.workspace_to()],
        rows: figure.points.map(({ label, series, at, from, to }) => [
          series ? `${pick(series)} · ${pick(label)}` : pick(label),
          ...[at, from, to].map(shown),
        ]),
      };
    case 'lines':
      return {
        head: ['', pick(figure.x), pick(figure.y), m.workspace_from(), m.workspace_to()],
        rows: figure.lines.flatMap(({ label, points }) =>
          points.map(({ x, y, low, high }) => [
            pick(label),
            figure.names?.[x] ? pick(figure.names[x]) : shown(x),
            ...[y, low, high].map(shown),
          ]),
        ),
      };
    case 'heat':
      return {
        head: ['', ...figure.columns.map(pick)],
        rows: figure.rows.map((label, at) => [pick(label), ...(figure.values[at] ?? []).map(shown)]),
      };
    case 'quadrants':
      return {
        head: ['', pick(figure.x), pick(figure.y)],
        rows: figure.points.map(({ label, x, y }) => [pick(label), shown(x), shown(y)]),
      };
    case 'bins': {
      const field = (ends: readonly number[], at: number) => `${shown(ends[at])}–${shown(ends[at + 1])}`;
      return {
        head: [pick(figure.y), ...figure.columns.slice(1).map((_, column) => field(figure.columns, column))],
        rows: figure.counts.map((line, row) => [
          field(figure.rows, row),
          ...line.map((people) => (people === null ? '—' : String(people))),
        ]),
      };
    }
    case 'tree':
      return {
        head: ['', m.workspace_chart_branch(), pick(figure.axis), 'n'],
        rows: figure.branches.map(({ id, parent, height, n }) => [
          String(id + 1),
          parent === null ? '—' : String(parent + 1),
          shown(height),
          n === null ? '—' : String(n),
        ]),
      };
    case 'paths':
      return {
        head: ['', m.workspace_standardised(), 'p'],
        rows: figure.estimates.map(({ lhs, op, rhs, standardized, p }) => [
          `${lhs} ${op} ${rhs}`,
          shown(standardized),
          shown(p),
        ]),
      };
  }
}
