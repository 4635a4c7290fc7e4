/** People as points: row-major, `width` numbers each. */
export interface Points {
  readonly n: number;
  readonly width: number;
  readonly at: Float64Array;
}

/** Columns as rows of points. */
export function pointsOf(columns: readonly Float64Array[]): Points {
  const [n, width] = [columns[0]?.length ?? 0, columns.length];
  const at = new Float64Array(n * width);
  columns.forEach((column, j) => column.forEach((value, i) => (at[i * width + j] = value)));
  return { n, width, at };
}

/** The mean of each column and its standard deviation, divisor n − 1. */
export function spreadsOf({ n, width, at }: Points): {
  readonly means: Float64Array;
  readonly sds: Float64Array;
} {
  const means = new Float64Array(width);
  const sds = new Float64Array(width);
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) means[j]! += at[i * width + j]! / n;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < width; j++) sds[j]! += (at[i * width + j]! - means[j]!) ** 2;
  return { means, sds: sds.map((sum) => Math.sqrt(sum / (n - 1))) };
}

/** Points from their means, in standard deviations where that is asked. */
export function centred(points: Points, isStandardised: boolean): Points {
  const { means, sds } = spreadsOf(points);
  const { n, width, at } = points;
  return {
    n,
    width,
    at: at.map((value, i) => (value - means[i % width]!) / (isStandardised ? sds[i % width]! : 1)),
  };
}

/** Squared distance of point i from `to`, which starts at `from`. */
export function squaredDistance({ width, at }: Points, i: number, to: Float64Array, from: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += (at[i * width + j]! - to[from + j]!) ** 2;
  return sum;
}

/** Groups of some points in the order of their size, then of their first point; 0 is the largest. */
export function bySize(groups: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  const first = new Int32Array(k).fill(groups.length);
  groups.forEach((group, i) => {
    sizes[group]!++;
    first[group] = Math.min(first[group]!, i);
  });
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const places = new Int32Array(k);
  order.forEach((group, place) => (places[group] = place));
  return groups.map((group) => places[group]!);
}

/** Centres of groups, row-major, with how many points each has. */
export function centresOf({ n, width, at }: Points, groups: Int32Array, k: number) {
  const centres = new Float64Array(k * width);
  const sizes = new Int32Array(k);
  for (let i = 0; i < n; i++) {
    const group = groups[i]!;
    sizes[group]!++;
    for (let j = 0; j < width; j++) centres[group * width + j]! += at[i * width + j]!;
  }
  return { centres: centres.map((sum, place) => sum / sizes[Math.floor(place / width)]!), sizes };
}
