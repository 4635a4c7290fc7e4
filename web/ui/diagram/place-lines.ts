import type { Placement, Point, Size } from './place-nodes.ts';

/** The line of an edge as SVG draws it, and where its label stands. */
export interface Line {
  readonly path: string;
  readonly label: Point;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

interface Curve {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

export const LABEL: Size = { width: 74, height: 26 };
/** The head of an arrow stands between its line and the card. */
export const HEAD = 11;

const BENDS = [0, 30, -30, 60, -60, 105, -105, 160, -160, 220, -220];
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const SAMPLES = 24;
const COST = { card: 900, label: 700, line: 60 };

/** Lines one after the other, each bent so that it passes no other card and its label covers neither a card nor a label. */
export function placeLines(edges: readonly Ends[], placement: Placement): Line[] {
  const taken: Point[] = [];
  const drawn: (readonly Point[])[] = [];
  return edges.map((edge) => {
    const { curve, label } = best(edge, edges, placement, taken, drawn);
    taken.push(label);
    drawn.push(samples(curve));
    const [start, bend, end] = [curve.start, curve.bend, curve.end].map(
      ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`,
    );
    return { path: `M${start}Q${bend} ${end}`, label };
  });
}

function best(
  edge: Ends,
  edges: readonly Ends[],
  placement: Placement,
  taken: readonly Point[],
  drawn: readonly (readonly Point[])[],
): { curve: Curve; label: Point } {
  const isMutual = edges.some(({ from, to }) => from === edge.to && to === edge.from);
  let [least, found]: [number, { curve: Curve; label: Point } | null] = [Infinity, null];
  for (const bow of isMutual ? BENDS.filter((bend) => bend > 0) : BENDS) {
    const curve = curveOf(edge, bow, placement);
    const passing = cardsOn(curve, edge, placement) * COST.card + Math.abs(bow);
    for (const [order, share] of ALONG.entries()) {
      const label = pointOn(curve, share);
      const cost = passing + order + labelCost(label, placement, taken, drawn);
      if (cost < least) [least, found] = [cost, { curve, label }];
    }
  }
  return found!;
}

function curveOf({ from, to }: Ends, bow: number, { middles, card }: Placement): Curve {
  const [a, b] = [middles.get(from)!, middles.get(to)!];
  const length = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 1);
  const bend = {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * bow * 2,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * bow * 2,
  };
  return { start: border(a, bend, card, 1), bend, end: border(b, bend, card, HEAD) };
}

/** Where the way from the middle of a card to a point leaves it, so far outside. */
function border(middle: Point, toward: Point, { width, height }: Size, outside: number): Point {
  const [dx, dy] = [toward.x - middle.x, toward.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const share = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy)) + outside / Math.hypot(dx, dy);
  return { x: middle.x + share * dx, y: middle.y + share * dy };
}

function pointOn({ start, bend, end }: Curve, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}

/** How many points of a line lie on cards of others. */
function cardsOn(curve: Curve, { from, to }: Ends, { middles, card }: Placement): number {
  const others = [...middles].filter(([code]) => code !== from && code !== to);
  const near = { width: card.width + 2, height: card.height + 2 };
  return samples(curve).filter((point) => others.some(([, middle]) => isWithin(point, middle, near))).length;
}

function labelCost(
  label: Point,
  { middles, card, width, height }: Placement,
  taken: readonly Point[],
  drawn: readonly (readonly Point[])[],
): number {
  const reach = { width: card.width + LABEL.width, height: card.height + LABEL.height };
  const cards = [...middles.values()].filter((middle) => isWithin(label, middle, reach)).length;
  const twice = { width: 2 * LABEL.width, height: 2 * LABEL.height };
  const labels = taken.filter((other) => isWithin(label, other, twice)).length;
  const lines = drawn.filter((points) => points.some((point) => isWithin(point, label, LABEL))).length;
  const isOutside =
    Math.min(label.x, width - label.x) < LABEL.width / 2 ||
    Math.min(label.y, height - label.y) < LABEL.height / 2;
  return (cards + (isOutside ? 1 : 0)) * COST.card + labels * COST.label + lines * COST.line;
}

const samples = (curve: Curve): Point[] =>
  Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(curve, i / SAMPLES));

const isWithin = (point: Point, middle: Point, { width, height }: Size): boolean =>
  Math.abs(point.x - middle.x) < width / 2 && Math.abs(point.y - middle.y) < height / 2;
