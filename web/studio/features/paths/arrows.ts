import type { Ends } from '../../../../analysis/model/paths/edit.ts';
import type { Node } from '../../../../analysis/model/paths/layout.ts';

/** An arrow as it is drawn: the path of its line in SVG, and where its number stands. */
export interface Arrow {
  readonly ends: Ends;
  /** Heads at both ends: two that covary. */
  readonly double: boolean;
  readonly line: string;
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers of loadings stand nearer to the indicator, where the lines of a fan are apart. */
const ALONG = 0.58;
/** How far two that covary bow out, as a share of their distance, and at least. */
const BOW = 0.2;
const LEAST_BOW = 26;

/** The arrow of a path between two placed variables; `middle` is that of the drawing, away from which covariances bow. */
export function arrowOf(ends: Ends, left: Node, right: Node, middle: Point): Arrow {
  if (ends.operator === '~~') return bowed(ends, left, right, middle);
  const [from, to] = ends.operator === '~' ? [right, left] : [left, right];
  const [start, end] = [edge(from, to), edge(to, from)];
  return {
    ends,
    double: false,
    line: `M${at(start)}L${at(end)}`,
    x: start.x + ALONG * (end.x - start.x),
    y: start.y + ALONG * (end.y - start.y),
  };
}

function bowed(ends: Ends, a: Node, b: Node, middle: Point): Arrow {
  const centre = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const distance = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 1);
  const reach = Math.max(2 * BOW * distance, LEAST_BOW);
  const across = { x: (-(b.y - a.y) / distance) * reach, y: ((b.x - a.x) / distance) * reach };
  const sides = [1, -1].map((sign) => ({ x: centre.x + sign * across.x, y: centre.y + sign * across.y }));
  const far = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  const bend = far(sides[0]!) > far(sides[1]!) ? sides[0]! : sides[1]!;
  const [start, end] = [edge(a, bend), edge(b, bend)];
  return {
    ends,
    double: true,
    line: `M${at(start)}Q${at(bend)} ${at(end)}`,
    x: start.x / 4 + bend.x / 2 + end.x / 4,
    y: start.y / 4 + bend.y / 2 + end.y / 4,
  };
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Where the line from the middle of a variable to a point leaves its outline. */
export function edge({ kind, x, y, width, height }: Node, toward: Point): Point {
  const [dx, dy] = [toward.x - x, toward.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const [a, b] = [width / 2 + 1, height / 2 + 1];
  const share =
    kind === 'latent' ? 1 / Math.hypot(dx / a, dy / b) : Math.min(a / Math.abs(dx), b / Math.abs(dy));
  return { x: x + share * dx, y: y + share * dy };
}

/** The nearest variable in a direction, as arrow keys go; null where there is none. */
export function neighbour(nodes: readonly Node[], from: Node, direction: Point): Node | null {
  let [best, least]: [Node | null, number] = [null, Infinity];
  for (const node of nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = ahead + 2 * aside;
    if (node.name !== from.name && ahead > 0 && cost < least) [best, least] = [node, cost];
  }
  return best;
}
