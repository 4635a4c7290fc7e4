import { type Points, squaredDistance } from '../rows.ts';

export type Linkage = 'ward' | 'average' | 'complete' | 'single';

/** Two clusters become one: numbers below n are points, n + i is what step i made. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly size: number;
}

/** Distances of all pairs fit in memory up to so many points. */
export const MOST_POINTS = 5000;

/**
 * Agglomerative clustering by chains of nearest neighbours: n − 1 merges, lowest first. Ward works on squared distances and tells the
 * root, as R’s `ward.D2`. R: `hclust`. Source: Murtagh & Legendre 2014, Journal of Classification 31. Cost: O(n²) time and room.
 */
export function hierarchy(points: Points, linkage: Linkage): Merge[] {
  const { n } = points;
  const far = pairs(points, linkage === 'ward');
  const at = (a: number, b: number) => (a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b);
  const sizes = new Int32Array(n).fill(1);
  const isLive = new Uint8Array(n).fill(1);
  const merges: { a: number; b: number; height: number }[] = [];
  const chain: number[] = [];
  let first = 0;
  while (merges.length < n - 1) {
    if (chain.length === 0) {
      while (!isLive[first]) first++;
      chain.push(first);
    }
    const top = chain.at(-1)!;
    const before = chain.at(-2) ?? -1;
    // The one before in the chain comes first among equals: then the chain ends.
    let [next, least] = [before, before < 0 ? Infinity : far[at(top, before)]!];
    for (let other = 0; other < n; other++) {
      if (!isLive[other] || other === top) continue;
      const own = far[at(top, other)]!;
      if (own < least) [next, least] = [other, own];
    }
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    merges.push({ a: Math.min(top, next), b: Math.max(top, next), height: least });
    join(Math.min(top, next), Math.max(top, next), least);
  }
  return named(
    merges.map(({ height, ...merge }) => ({
      ...merge,
      height: linkage === 'ward' ? Math.sqrt(Math.max(0, height)) : height,
    })),
    n,
  );

  /** What is left of two clusters takes the place of the first. */
  function join(a: number, b: number, height: number): void {
    const [na, nb] = [sizes[a]!, sizes[b]!];
    isLive[b] = 0;
    for (let c = 0; c < n; c++) {
      if (!isLive[c] || c === a) continue;
      const [da, db] = [far[at(a, c)]!, far[at(b, c)]!];
      far[at(a, c)] = updated(linkage, { da, db, height, na, nb, nc: sizes[c]! });
    }
    sizes[a] = na + nb;
  }
}

interface Joined {
  readonly da: number;
  readonly db: number;
  readonly height: number;
  readonly na: number;
  readonly nb: number;
  readonly nc: number;
}

/** How far a joined cluster is from another (Lance & Williams 1967). */
function updated(linkage: Linkage, { da, db, height, na, nb, nc }: Joined): number {
  switch (linkage) {
    case 'single':
      return Math.min(da, db);
    case 'complete':
      return Math.max(da, db);
    case 'average':
      return (na * da + nb * db) / (na + nb);
    case 'ward':
      return ((na + nc) * da + (nb + nc) * db - nc * height) / (na + nb + nc);
  }
}

function pairs(points: Points, isSquared: boolean): Float64Array {
  const { n, width, at } = points;
  const far = new Float64Array((n * (n - 1)) / 2);
  let place = 0;
  for (let b = 1; b < n; b++) {
    const own = at.subarray(b * width, (b + 1) * width);
    for (let a = 0; a < b; a++) {
      const squared = squaredDistance(points, a, own, 0);
      far[place++] = isSquared ? squared : Math.sqrt(squared);
    }
  }
  return far;
}

/** Merges in the order of their heights, each by the number of what it joins. */
function named(
  merges: readonly { readonly a: number; readonly b: number; readonly height: number }[],
  n: number,
): Merge[] {
  const order = [...merges.keys()].sort((i, j) => merges[i]!.height - merges[j]!.height || i - j);
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const label = Int32Array.from({ length: n }, (_, i) => i);
  const size = new Int32Array(n).fill(1);
  const find = (i: number): number => {
    let own = i;
    while (root[own] !== own) own = root[own] = root[root[own]!]!;
    return own;
  };
  return order.map((i, step) => {
    const { a, b, height } = merges[i]!;
    const [left, right] = [find(a), find(b)];
    root[right] = left;
    size[left]! += size[right]!;
    const merge = { left: label[left]!, right: label[right]!, height, size: size[left]! };
    label[left] = n + step;
    return merge;
  });
}

/** The groups that are left when the last k − 1 merges are undone. */
export function cutTree(merges: readonly Merge[], n: number, k: number): Int32Array {
  const groups = new Int32Array(n);
  const roots = rootsOf(merges, n, k);
  roots.forEach((root, group) => {
    const stack = [root];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (node < n) groups[node] = group;
      else stack.push(merges[node - n]!.left, merges[node - n]!.right);
    }
  });
  return groups;
}

/** The clusters that are there before the last k − 1 merges. */
export function rootsOf(merges: readonly Merge[], n: number, k: number): number[] {
  const kept = n - k;
  const joined = new Set(merges.slice(0, kept).flatMap(({ left, right }) => [left, right]));
  return Array.from({ length: n + kept }, (_, node) => node).filter((node) => !joined.has(node));
}
