import { completeValues } from '../../dataset/complete-values.ts';
import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note } from '../../notes/note.ts';
import { createRandom, type Random } from '../../numeric/random.ts';
import { bySize, centred, centresOf, type Points, pointsOf, spreadsOf } from '../rows.ts';
import { cutTree, hierarchy, type Merge, MOST_POINTS } from './hierarchy.ts';
import { adjustedRand, indicesOf, SILHOUETTE_POINTS } from './indices.ts';
import { assign, kMeans, withinOf } from './k-means.ts';
import { upperTree } from './tree.ts';

type Asked = ReadOf<'cluster'>;

/** Samples of the same people that tell how stable clusters are. */
const RESAMPLES = 20;
const RESAMPLE_STARTS = 3;
/** Starts of other numbers of clusters, which are only compared. */
const OTHER_STARTS = 10;
/** Merges that are told, from the last. */
const LAST_MERGES = 10;

const nothing = {
  sizes: null, centres: null, withinSS: null, betweenSS: null, totalSS: null, explained: null, variables: [], indices: [], stability: null, reached: null,
  agglomeration: [], tree: [],
} as const; // prettier-ignore

/** Groups of people, by the method that is asked. */
function part(points: Points, k: number, asked: Asked, random: Random, merges: readonly Merge[] | null) {
  if (merges) return { groups: cutTree(merges, points.n, k), reached: null };
  const { groups, reached } = kMeans(points, k, asked.starts, random);
  return { groups, reached };
}

/** How far people come into the same clusters when these are made of others like them: mean adjusted Rand over resamples. Hennig 2007. */
function stabilityOf(points: Points, groups: Int32Array, asked: Asked, random: Random): number {
  const { n, width, at } = points;
  let sum = 0;
  const near = new Int32Array(n);
  for (let time = 0; time < RESAMPLES; time++) {
    const drawn = new Float64Array(n * width);
    for (let i = 0; i < n; i++) {
      const from = random.index(n);
      drawn.set(at.subarray(from * width, (from + 1) * width), i * width);
    }
    const own: Points = { n, width, at: drawn };
    const merges = asked.method === 'kmeans' ? null : hierarchy(own, asked.method);
    const found = part(
      own,
      asked.k,
      { ...asked, starts: Math.min(asked.starts, RESAMPLE_STARTS) },
      random,
      merges,
    );
    const { centres } = centresOf(own, found.groups, asked.k);
    assign(points, centres, asked.k, near);
    sum += adjustedRand(groups, near);
  }
  return sum / RESAMPLES;
}

/** How much of each variable the clusters explain. */
function ofVariables({ variables }: Asked, raw: Points, groups: Int32Array, k: number) {
  const { means } = spreadsOf(raw);
  const { centres, sizes } = centresOf(raw, groups, k);
  return variables.map((name, j) => {
    let [between, total] = [0, 0];
    for (let g = 0; g < k; g++) between += sizes[g]! * (centres[g * raw.width + j]! - means[j]!) ** 2;
    for (let i = 0; i < raw.n; i++) total += (raw.at[i * raw.width + j]! - means[j]!) ** 2;
    return { name, etaSquared: between / total, f: between / (k - 1) / ((total - between) / (raw.n - k)) };
  });
}

/**
 * People in groups of the like: k-means with several starts, or a tree of merges cut into k. Groups stand from the largest to the
 * smallest; `centres` are means of the variables as they are, distances those of standardised ones unless asked otherwise.
 *
 * Clusters are found in any data, also where there are none: read the indices and the stability. Listwise, weights ignored. Trees are
 * made of 5,000 people at most. R: `kmeans`, `hclust`, `cluster::silhouette`. Cost: k-means O(n k p) a pass, trees O(n²).
 */
export const cluster: Procedure<'cluster'> = {
  run(data: Dataset, asked: Asked) {
    const { variables, k, method, standardise, seed } = asked;
    const raw = pointsOf(completeValues(data, variables));
    const base = {
      n: raw.n,
      missing: 'listwise' as const,
      definition: note('cluster', { method: note(`cluster-${method}`) }),
    };
    const { sds } = spreadsOf(raw);
    const flat = variables.filter((_, j) => !(sds[j]! > 0) || !Number.isFinite(sds[j]!));
    if (raw.n <= k) return { ...base, ...nothing, notes: [note('cluster-few', { k })] };
    if (flat.length > 0) return { ...base, ...nothing, notes: [note('cluster-constant', { names: flat })] };
    if (method !== 'kmeans' && raw.n > MOST_POINTS)
      return { ...base, ...nothing, notes: [note('cluster-many', { most: MOST_POINTS })] };
    const points = centred(raw, standardise);
    const random = createRandom(seed);
    const merges = method === 'kmeans' ? null : hierarchy(points, method);
    const total = withinOf(points, new Int32Array(raw.n), 1);
    const found = part(points, k, asked, random, merges);
    const groups = bySize(found.groups, k);
    const { centres, sizes } = centresOf(raw, groups, k);
    const empty = sizes.some((size) => size === 0);
    if (empty) return { ...base, ...nothing, notes: [note('cluster-empty', { k })] };
    const within = withinOf(points, groups, k);
    const most = Math.min(Math.max(k, asked.most), raw.n - 1);
    const indices = Array.from({ length: most - 1 }, (_, i) => i + 2).map((count) =>
      indicesOf(
        points,
        count === k
          ? groups
          : part(points, count, { ...asked, starts: Math.min(asked.starts, OTHER_STARTS) }, random, merges)
              .groups,
        count,
        total,
      ),
    );
    return {
      ...base,
      sizes: [...sizes],
      centres: {
        rows: [...sizes].map((_, g) => String(g + 1)),
        columns: variables,
        values: [...sizes].map((_, g) => [...centres.subarray(g * raw.width, (g + 1) * raw.width)]),
      },
      withinSS: within,
      betweenSS: total - within,
      totalSS: total,
      explained: 1 - within / total,
      variables: ofVariables(asked, raw, groups, k),
      indices,
      stability: stabilityOf(points, groups, asked, random),
      reached: found.reached,
      agglomeration: (merges ?? [])
        .slice(-LAST_MERGES)
        .map(({ height }, i, all) => ({ clusters: all.length - i, height })),
      tree: merges ? upperTree(merges, raw.n) : [],
      notes: [
        note('cluster-always'),
        ...(raw.n > SILHOUETTE_POINTS ? [note('silhouette-of', { count: SILHOUETTE_POINTS })] : []),
      ],
    };
  },
};
