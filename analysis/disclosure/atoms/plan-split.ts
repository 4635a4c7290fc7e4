import { groupCategories, type Parts } from './group-categories.ts';

type Grouping = readonly (readonly number[])[];

export interface Split {
  /** The groups by which every node is parted; null where there are none of that kind. */
  readonly common: Grouping | null;
  /** Those of each node; a node with fewer than two is not parted. */
  readonly own: readonly Grouping[];
}

/**
 * How the nodes of a tree are parted by one more breakdown: all in the same groups where at least two remain, else each in its own. Units
 * of nodes, as stations are of counties, are grouped within their node; they are common where every node is parted into units of its own.
 * `joined` are by node the categories that may not be parted, see groupCategories.
 *
 * @example
 * const parts = [[9, 9, 0], [9, 1, 0]].map((n) => ({ n: Int32Array.from(n), fresh: Int32Array.from(n) }));
 * planSplit(parts, [[], []], { ordered: true, k: 5 }) // => ({ common: null, own: [[[0], [1]], [[0, 1]]] })
 */
export function planSplit(
  parts: readonly Parts[],
  joined: readonly Grouping[],
  { ordered, k }: { readonly ordered: boolean; readonly k: number },
): Split {
  const alone = (part: Parts, node: number) => groupCategories([part], { ordered, k, joined: joined[node]! });
  const isHome = homesOfUnits(parts);
  if (isHome) {
    const own = parts.map((part, node) => (isHome[node] ? alone(part, node) : []));
    const places = own.flat(2);
    const areDistinct = own.every(({ length }) => length > 0) && new Set(places).size === places.length;
    return { common: areDistinct ? own.flat() : null, own };
  }
  const common = groupCategories(parts, { ordered, k, joined: joined.flat() });
  return common.length > 1 ? { common, own: [] } : { common: null, own: parts.map(alone) };
}

/** Of so many of the people the category must be one of their node for categories to be units of nodes. */
const AT_HOME = 0.9;

/**
 * Whether each node has units of its own; a node of people from everywhere, those who did not say their county, has not. Null where
 * categories are no units of nodes.
 */
function homesOfUnits(parts: readonly Parts[]): boolean[] | null {
  if (parts.length < 2) return null;
  const width = parts[0]!.n.length - 1;
  const home = Int32Array.from({ length: width }, (_, place) =>
    parts.reduce((most, { n }, node) => (n[place]! > parts[most]!.n[place]! ? node : most), 0),
  );
  const sum = ({ n }: Parts, counts: (place: number) => boolean) =>
    n.reduce((all, count, place) => (place < width && counts(place) ? all + count : all), 0);
  const shares = parts.map(
    (part, node) => [sum(part, (place) => home[place] === node), sum(part, () => true)] as const,
  );
  const [atHome, everyone] = shares.reduce(([a, b], [c, d]) => [a + c, b + d] as const);
  if (atHome <= AT_HOME * everyone) return null;
  return shares.map(([own, everybody]) => 2 * own > everybody);
}
