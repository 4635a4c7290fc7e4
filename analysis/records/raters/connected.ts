import type { Ratings } from './ratings.ts';

/** Shared ratees from which on a link between raters is held for safe. */
export const SAFE_LINK = 5;

/** How ratings hold together. Raters and ratees are connected where one rated the other. */
export interface Connection {
  /** The subset of each rater and of each ratee; −1 where no rating is left. */
  readonly raters: Int32Array;
  readonly ratees: Int32Array;
  readonly subsets: number;
  /** The fewest shared ratees that any rater must rely on, by the strongest ways between them; NaN of one rater. */
  readonly weakestLink: number;
}

/** Sets that grow together: the name of each thing's set. */
function joining(size: number) {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const join = (a: number, b: number): boolean => {
    const [x, y] = [find(a), find(b)];
    parent[x] = y;
    return x !== y;
  };
  return { find, join };
}

/** The raters of each ratee, each once. */
function ratersOfRatees({ rater, ratee }: Ratings): Set<number>[] {
  const met = ratee.labels.map(() => new Set<number>());
  ratee.codes.forEach((one, row) => met[one]!.add(rater.codes[row]!));
  return met;
}

/** Ratees that each pair of raters shares, row-major. */
function sharedRatees(met: readonly ReadonlySet<number>[], raters: number): Uint32Array {
  const shared = new Uint32Array(raters * raters);
  for (const own of met) {
    const list = [...own];
    list.forEach((a, i) => {
      for (let k = i + 1; k < list.length; k++) {
        const b = list[k]!;
        shared[Math.min(a, b) * raters + Math.max(a, b)]!++;
      }
    });
  }
  return shared;
}

/** The smallest number on the tree that joins raters by their largest numbers of shared ratees (Kruskal). */
function weakest(shared: Uint32Array, raters: number): number {
  const links = Array.from(shared.keys()).filter((at) => shared[at]! > 0);
  links.sort((a, b) => shared[b]! - shared[a]!);
  const { join } = joining(raters);
  let least = NaN;
  for (const at of links) if (join(Math.floor(at / raters), at % raters)) least = shared[at]!;
  return least;
}

/**
 * Which ratings can be compared at all: raters who share no ratee, not even through others, have no common scale.
 * Cost: ratings, then pairs of raters of each ratee.
 */
export function connectionOf(ratings: Ratings): Connection {
  const { rater, ratee } = ratings;
  const raters = rater.labels.length;
  const { find, join } = joining(raters + ratee.labels.length);
  const used = new Set<number>();
  ratee.codes.forEach((one, row) => {
    join(rater.codes[row]!, raters + one);
    used.add(rater.codes[row]!).add(raters + one);
  });
  const names = new Map<number, number>();
  const subsetOf = (node: number) => {
    if (!used.has(node)) return -1;
    const root = find(node);
    if (!names.has(root)) names.set(root, names.size);
    return names.get(root)!;
  };
  const own = Int32Array.from({ length: raters }, (_, i) => subsetOf(i));
  return {
    raters: own,
    ratees: Int32Array.from(ratee.labels, (_, i) => subsetOf(raters + i)),
    subsets: names.size,
    weakestLink: weakest(sharedRatees(ratersOfRatees(ratings), raters), raters),
  };
}
