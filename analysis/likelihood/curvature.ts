import { matrixInBasis, vectorInBasis, type Basis, type Direction } from './directions.ts';
import { slopeAt, type Moments } from './likelihood.ts';
import type { Sample } from './patterns.ts';

/** First and second derivatives of the deviance by the parameters; `expected` is twice the expected information. */
export interface Derivatives {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Exact second derivatives, row-major, both triangles. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** The slopes of the deviance by the moments, by covariances in the basis. */
export interface Slopes {
  readonly g: Float64Array;
  readonly byMeans: Float64Array;
}

/** How the moments of a group move with its parameters, at one point. */
export interface Movement {
  readonly moments: Moments;
  readonly basis: Basis;
  /** One for each parameter of the group. */
  readonly directions: readonly Direction[];
  /** What the curvature of the moments themselves adds for a pair of parameters. */
  readonly bend: (i: number, j: number, slopes: Slopes) => number;
}

/** Derivatives of the deviance of one group; null where its covariances are not positive definite. Cost: patterns × (p² + parameters²). */
export function curvatureAt(
  sample: Sample,
  { moments, basis, directions, bend }: Movement,
): Derivatives | null {
  const p = sample.variables;
  const s = directions.length;
  const size = p + basis.length;
  const observed = new Float64Array(s * s);
  const expected = new Float64Array(s * s);
  const slope = slopeAt(sample, moments, ({ n, w, m, wd }) => {
    const bw = matrixInBasis(w, basis, p);
    const bm = matrixInBasis(m, basis, p);
    const r = vectorInBasis(wd, basis);
    for (let i = 0; i < s; i += 1) {
      const a = directions[i]!;
      for (let j = 0; j <= i; j += 1) {
        const b = directions[j]!;
        const at = i * s + j;
        if (a.c !== 0 && b.c !== 0) {
          const xu = a.x * size + b.x;
          const xv = a.x * size + b.y;
          const yu = a.y * size + b.x;
          const yv = a.y * size + b.y;
          const cc = n * a.c * b.c;
          const spread = 2 * cc * (bw[xu]! * bw[yv]! + bw[xv]! * bw[yu]!); // tr(WAWB)
          const mixed = cc * (bw[yu]! * bm[xv]! + bw[yv]! * bm[xu]! + bw[xu]! * bm[yv]! + bw[xv]! * bm[yu]!); // tr(WAMB)
          observed[at]! += 2 * mixed - spread;
          expected[at]! += spread;
        }
        if (a.mc === 0 && b.mc === 0) continue;
        const means = 2 * n * a.mc * b.mc * bw[a.m * size + b.m]!;
        const crossed =
          a.c * b.mc * (r[a.x]! * bw[a.y * size + b.m]! + r[a.y]! * bw[a.x * size + b.m]!) +
          b.c * a.mc * (r[b.x]! * bw[b.y * size + a.m]! + r[b.y]! * bw[b.x * size + a.m]!);
        observed[at]! += means + 2 * n * crossed;
        expected[at]! += means;
      }
    }
  });
  if (!Number.isFinite(slope.value)) return null;
  const g = matrixInBasis(slope.byCovariances, basis, p);
  const gm = vectorInBasis(slope.byMeans, basis);
  const gradient = Float64Array.from(directions, (d) => 2 * d.c * g[d.x * size + d.y]! + d.mc * gm[d.m]!);
  for (let i = 0; i < s; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      observed[i * s + j]! += bend(i, j, { g, byMeans: gm });
      observed[j * s + i] = observed[i * s + j]!;
      expected[j * s + i] = expected[i * s + j]!;
    }
  }
  return { value: slope.value, gradient, observed, expected };
}

/** Derivatives by all parameters, from those of each group by its own; null where one group has none. */
export function overGroups(
  parameters: number,
  groups: readonly { readonly own: Derivatives | null; readonly parameters: readonly number[] }[],
): Derivatives | null {
  const total = {
    value: 0,
    gradient: new Float64Array(parameters),
    observed: new Float64Array(parameters ** 2),
    expected: new Float64Array(parameters ** 2),
  };
  for (const { own, parameters: indices } of groups) {
    if (!own) return null;
    const s = indices.length;
    total.value += own.value;
    indices.forEach((a, i) => {
      total.gradient[a]! += own.gradient[i]!;
      indices.forEach((b, j) => {
        total.observed[a * parameters + b]! += own.observed[i * s + j]!;
        total.expected[a * parameters + b]! += own.expected[i * s + j]!;
      });
    });
  }
  return total;
}
