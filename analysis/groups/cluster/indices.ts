import { centresOf, type Points, squaredDistance } from '../rows.ts';
import { withinOf } from './k-means.ts';

/** Silhouettes of more points rest on so many of them. */
export const SILHOUETTE_POINTS = 2000;

/** Mean silhouette width: how much nearer points are to their own group than to the next. Rousseeuw 1987. R: `cluster::silhouette`. */
export function silhouette(points: Points, groups: Int32Array, k: number): number {
  const { n, width, at } = points;
  const step = Math.max(1, Math.ceil(n / SILHOUETTE_POINTS));
  const rows = Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step);
  const sizes = new Int32Array(k);
  for (const row of rows) sizes[groups[row]!]!++;
  let sum = 0;
  for (const row of rows) {
    const far = new Float64Array(k);
    const own = at.subarray(row * width, (row + 1) * width);
    for (const other of rows) far[groups[other]!]! += Math.sqrt(squaredDistance(points, other, own, 0));
    const group = groups[row]!;
    if (sizes[group] === 1) continue;
    const inside = far[group]! / (sizes[group]! - 1);
    let outside = Infinity;
    for (let g = 0; g < k; g++)
      if (g !== group && sizes[g]! > 0) outside = Math.min(outside, far[g]! / sizes[g]!);
    sum += (outside - inside) / Math.max(inside, outside);
  }
  return sum / rows.length;
}

/** How well k groups part some points; `total` is the sum of squares about the mean. */
export function indicesOf(points: Points, groups: Int32Array, k: number, total: number) {
  const within = withinOf(points, groups, k);
  return {
    k,
    within,
    explained: 1 - within / total,
    silhouette: silhouette(points, groups, k),
    // Caliński & Harabasz 1974: the F of all variables together.
    calinskiHarabasz: (total - within) / (k - 1) / (within / (points.n - k)),
    daviesBouldin: daviesBouldin(points, groups, k),
  };
}

/** Mean over groups of how like each is to its likest neighbour: spread of both over the distance of centres. Davies & Bouldin 1979. */
function daviesBouldin(points: Points, groups: Int32Array, k: number): number {
  const { centres, sizes } = centresOf(points, groups, k);
  const spread = new Float64Array(k);
  for (let i = 0; i < points.n; i++)
    spread[groups[i]!]! +=
      Math.sqrt(squaredDistance(points, i, centres, groups[i]! * points.width)) / sizes[groups[i]!]!;
  const gap = (a: number, b: number) => {
    let sum = 0;
    for (let j = 0; j < points.width; j++)
      sum += (centres[a * points.width + j]! - centres[b * points.width + j]!) ** 2;
    return Math.sqrt(sum);
  };
  let sum = 0;
  for (let a = 0; a < k; a++) {
    let most = 0;
    for (let b = 0; b < k; b++) if (a !== b) most = Math.max(most, (spread[a]! + spread[b]!) / gap(a, b));
    sum += most;
  }
  return sum / k;
}

/** Agreement of two ways of parting the same points, 0 by chance and 1 where they are the same. Hubert & Arabie 1985. */
export function adjustedRand(left: Int32Array, right: Int32Array): number {
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  left.forEach((a, i) => {
    const b = right[i]!;
    cells.set(`${a} ${b}`, (cells.get(`${a} ${b}`) ?? 0) + 1);
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
  });
  const pairs = (counts: Iterable<number>) =>
    [...counts].reduce((sum, each) => sum + (each * (each - 1)) / 2, 0);
  const [both, ofRows, ofColumns] = [pairs(cells.values()), pairs(rows.values()), pairs(columns.values())];
  const expected = (ofRows * ofColumns) / ((left.length * (left.length - 1)) / 2);
  const most = (ofRows + ofColumns) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
