import { byKey } from '../../model/by-key.ts';

/** How many people of each category a node has, and how many of them are new since the last release. */
export interface Parts {
  readonly n: Int32Array;
  readonly fresh: Int32Array;
}

interface Told {
  /** Places of categories, ascending. */
  readonly places: readonly number[];
  readonly n: Int32Array;
  readonly fresh: Int32Array;
  readonly total: number;
  /** The only node that it occurs in, −1 where there are several. */
  readonly only: number;
}

/**
 * The finest grouping of the categories of one breakdown, the same in several nodes, in which every part that anybody is in holds at
 * least `k` people, and none or at least `k` who are new. Read [[0], [1, 2]] as: the second and the third category are told as one.
 *
 * Greedy: while some part of some node is too small the smallest such part is merged with its nearest sibling. Where categories are
 * ordered that is the smaller neighbour, elsewhere the smallest other part of that node; a category that occurs in one node
 * only (a station of a county) goes with its likes of that node. No answer, the last place, goes with the largest. `joined` are
 * categories that may not be parted, because an earlier release told of them as one. Categories that occur nowhere are in no group.
 *
 * Every node must hold `k` people; a single group then always remains. Cost: merges × nodes × groups. Source: the merging of
 * small classes in global recoding, A. Hundepool et al. (2012), Statistical Disclosure Control, section 3.2.3.
 *
 * @example
 * const ages = { n: Int32Array.of(9, 2, 4, 0), fresh: Int32Array.of(9, 2, 4, 0) };
 * groupCategories([ages], { ordered: true, k: 5 }) // => [[0], [1, 2]]
 */
export function groupCategories(
  nodes: readonly Parts[],
  { ordered, k, joined = [] }: { ordered: boolean; k: number; joined?: readonly (readonly number[])[] },
): number[][] {
  const none = (nodes[0]?.n.length ?? 1) - 1;
  let groups = keptTogether(none + 1, joined)
    .map((places) => gather(nodes, places))
    .filter(({ total }) => total > 0);
  const merge = (...pair: readonly [Told, Told]) => {
    const merged = gather(
      nodes,
      pair.flatMap(({ places }) => places),
    );
    groups = [...groups.filter((group) => !pair.includes(group)), merged];
  };
  const byPlace = () => groups.toSorted((left, right) => left.places[0]! - right.places[0]!);
  if (ordered) for (let pair = folded(byPlace(), none); pair; pair = folded(byPlace(), none)) merge(...pair);
  for (let bad = smallestBad(groups, k); bad && groups.length > 1; bad = smallestBad(groups, k))
    merge(bad.group, nearest(bad, byPlace(), { ordered, none }));
  return byPlace().map(({ places }) => [...places]);
}

/** Single categories, except those that have to stay together. */
function keptTogether(width: number, joined: readonly (readonly number[])[]): number[][] {
  const first = Array.from({ length: width }, (_, place) => place);
  const find = (place: number): number => (first[place] === place ? place : find(first[place]!));
  for (const places of joined) for (const place of places) first[find(place)] = find(places[0]!);
  const groups = byKey(first.keys(), find);
  return [...groups.values()];
}

function gather(nodes: readonly Parts[], unsorted: readonly number[]): Told {
  const places = unsorted.toSorted((left, right) => left - right);
  const sum = (counts: Int32Array) => places.reduce((all, place) => all + counts[place]!, 0);
  const n = Int32Array.from(nodes, (node) => sum(node.n));
  const fresh = Int32Array.from(nodes, (node) => sum(node.fresh));
  const occurs = n.findIndex((count) => count > 0);
  const only = n.findLastIndex((count) => count > 0) === occurs ? occurs : -1;
  return { places, n, fresh, total: n.reduce((all, count) => all + count, 0), only };
}

/** Two ordered groups of which one reaches into the other. */
function folded(groups: readonly Told[], none: number): readonly [Told, Told] | null {
  const ranges = groups.filter(({ places }) => places[0] !== none);
  for (const [at, group] of ranges.slice(1).entries()) {
    const before = ranges[at]!;
    if (before.places.findLast((place) => place !== none)! > group.places[0]!) return [before, group];
  }
  return null;
}

/** The smallest part that may not be told of, and its node. */
function smallestBad(groups: readonly Told[], k: number): { group: Told; node: number } | null {
  let bad: { group: Told; node: number } | null = null;
  let least = Infinity;
  for (const group of groups)
    for (let node = 0; node < group.n.length; node++) {
      const n = group.n[node]!;
      const fresh = group.fresh[node]!;
      if (n === 0 || (n >= k && (fresh === 0 || fresh >= k)) || n >= least) continue;
      least = n;
      bad = { group, node };
    }
  return bad;
}

/** What a part that is too small is told with; `groups` are in the order of their categories. */
function nearest(
  { group, node }: { group: Told; node: number },
  groups: readonly Told[],
  { ordered, none }: { ordered: boolean; none: number },
): Told {
  const others = groups.filter((other) => other !== group);
  const here = others.filter((other) => other.n[node]! > 0);
  if (group.places[0] === none) return largest(here.length > 0 ? here : others);
  const likes = group.only < 0 ? [] : here.filter(({ only }) => only === node);
  const candidates = likes.length > 0 ? likes : ordered && group.only < 0 ? others : here;
  const answered = candidates.filter(({ places }) => places[0] !== none);
  if (answered.length === 0) return largest(candidates.length > 0 ? candidates : others);
  if (!ordered) return smallest(answered);
  const after = answered.findIndex(({ places }) => places[0]! > group.places[0]!);
  const neighbours = after < 0 ? answered.slice(-1) : answered.slice(Math.max(0, after - 1), after + 1);
  return smallest(neighbours);
}

const smallest = (groups: readonly Told[]) => groups.reduce((a, b) => (b.total < a.total ? b : a));
const largest = (groups: readonly Told[]) => groups.reduce((a, b) => (b.total > a.total ? b : a));
