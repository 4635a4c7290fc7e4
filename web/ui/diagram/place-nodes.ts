import type { ShownEdge, ShownNode } from '../../../server/contract/lens.ts';

/** Where the ideas of a theory stand in its diagram, in pixels. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** The size of each card, and the middles by code. */
  readonly card: Size;
  readonly middles: ReadonlyMap<string, Point>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Placed = Pick<ShownNode, 'code' | 'at'>;

const WIDTHS = { least: 138, most: 208 };
const HEIGHT = 112;
/** Between two cards stands the label of a line, where one joins them. */
const GAP = { x: 78, y: 54, without: 16 };
const MARGIN = 2;

/** Columns and rows of a frame become places that fill a width, or need more where cards would become too narrow. */
export function placeNodes(
  nodes: readonly Placed[],
  edges: readonly Pick<ShownEdge, 'from' | 'to'>[],
  room: number,
): Placement {
  const columns = ranks(nodes.map(({ at }) => at[0]!));
  const rows = ranks(nodes.map(({ at }) => at[1]!));
  const gaps = Math.max(columns.size - 1, 0);
  const fitting = (room - 2 * MARGIN - gaps * GAP.x) / columns.size;
  const width = Math.min(Math.max(fitting, WIDTHS.least), WIDTHS.most);
  const stepX = Math.max(gaps > 0 ? (room - 2 * MARGIN - width) / gaps : 0, width + GAP.x);
  const columnOf = (code: string) => nodes.find((node) => node.code === code)?.at[0];
  const isJoined = edges.some(({ from, to }) => columnOf(from) === columnOf(to));
  const stepY = (HEIGHT + (isJoined ? GAP.y : GAP.without)) / leastStep(nodes, columns, rows);
  const middles = new Map(
    nodes.map(({ code, at }) => [
      code,
      {
        x: MARGIN + width / 2 + columns.get(at[0]!)! * stepX,
        y: MARGIN + HEIGHT / 2 + rows.get(at[1]!)! * stepY,
      },
    ]),
  );
  return {
    width: gaps * stepX + width + 2 * MARGIN,
    height: (rows.size - 1) * stepY + HEIGHT + 2 * MARGIN,
    card: { width, height: HEIGHT },
    middles,
  };
}

/** As one reads: column by column, each from above. */
export function inReadingOrder<Node extends Placed>(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!);
}

/** Empty columns and rows take no room. */
function ranks(values: readonly number[]): Map<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return new Map(sorted.map((value, rank) => [value, rank]));
}

/** How many rows apart two cards of one column are at least: rows between columns may lie closer than a card is high. */
function leastStep(
  nodes: readonly Placed[],
  columns: Map<number, number>,
  rows: Map<number, number>,
): number {
  const steps = [...columns.keys()].flatMap((column) => {
    const own = nodes.filter(({ at }) => at[0] === column).map(({ at }) => rows.get(at[1]!)!);
    own.sort((a, b) => a - b);
    return own.slice(1).map((row, i) => row - own[i]!);
  });
  return Math.min(Math.max(1, Math.min(...steps)), 2);
}
