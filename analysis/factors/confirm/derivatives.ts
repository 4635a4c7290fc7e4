import { slopeAt, type Slope } from './likelihood.ts';
import {
  impliedMoments,
  itemFactorCovariances,
  matricesAt,
  type Matrices,
  type Model,
  type Slot,
} from './model.ts';
import type { Sample } from './patterns.ts';

/** First and second derivatives of the deviance by the parameters; `expected` is twice the expected information. */
export interface Derivatives {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Exact second derivatives, row-major, both triangles. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/**
 * How the moments move with a slot: Σ by c (b_x b_y' + b_y b_x') and μ by mc b_m, where b are the columns of one basis: the
 * unit vector of each item, then ΛΦ, then Λ, column by column. With B the basis, every trace that the second derivatives
 * need is a product of entries of B'WB and B'MB, so that a pair of parameters costs a few multiplications whatever p.
 */
interface Direction {
  readonly x: number;
  readonly y: number;
  readonly c: number;
  readonly m: number;
  readonly mc: number;
}

function directionOf(slot: Slot, items: number, factors: number, { factorMeans }: Matrices): Direction {
  const covarianceWith = (factor: number) => items + factor;
  const loadingsOf = (factor: number) => items + factors + factor;
  switch (slot.kind) {
    case 'loading':
      return {
        x: slot.item,
        y: covarianceWith(slot.factor),
        c: 1,
        m: slot.item,
        mc: factorMeans[slot.factor]!,
      };
    case 'factorCovariance': {
      const c = slot.factor === slot.other ? 0.5 : 1;
      return { x: loadingsOf(slot.factor), y: loadingsOf(slot.other), c, m: 0, mc: 0 };
    }
    case 'residual':
      return { x: slot.item, y: slot.item, c: 0.5, m: 0, mc: 0 };
    case 'intercept':
      return { x: 0, y: 0, c: 0, m: slot.item, mc: 1 };
    case 'factorMean':
      return { x: 0, y: 0, c: 0, m: loadingsOf(slot.factor), mc: 1 };
  }
}

/** The columns of the basis that are not unit vectors: ΛΦ and Λ. */
function basisOf(matrices: Matrices, items: number, factors: number): Float64Array[] {
  const column = (matrix: Float64Array, k: number) =>
    Float64Array.from({ length: items }, (_, i) => matrix[i * factors + k]!);
  const shared = itemFactorCovariances(matrices, factors);
  return [shared, matrices.loadings].flatMap((matrix) =>
    Array.from({ length: factors }, (_, k) => column(matrix, k)),
  );
}

/** B'AB of a symmetric A, for the basis with its unit vectors. */
function inBasis(a: Float64Array, basis: readonly Float64Array[], p: number): Float64Array {
  const size = p + basis.length;
  const result = new Float64Array(size * size);
  for (let i = 0; i < p; i += 1) for (let j = 0; j < p; j += 1) result[i * size + j] = a[i * p + j]!;
  basis.forEach((column, k) => {
    const image = timesVector(a, column, p);
    for (let i = 0; i < p; i += 1) result[i * size + p + k] = result[(p + k) * size + i] = image[i]!;
    basis.forEach((other, l) => (result[(p + l) * size + p + k] = dot(other, image)));
  });
  return result;
}

function timesVector(a: Float64Array, vector: Float64Array, p: number): Float64Array {
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < p; j += 1) sum += a[i * p + j]! * vector[j]!;
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** Derivatives at the given parameters over all groups; null where a group's covariances are not positive definite. */
export function derivativesAt(
  model: Model,
  parameters: Float64Array,
  samples: readonly Sample[],
  freeMeans: readonly Float64Array[],
): Derivatives | null {
  const q = model.parameters;
  const total = {
    value: 0,
    gradient: new Float64Array(q),
    observed: new Float64Array(q * q),
    expected: new Float64Array(q * q),
  };
  for (const [group, sample] of samples.entries()) {
    const slots = model.free.filter((slot) => slot.group === group);
    const own = groupDerivatives(
      model,
      slots.map(({ slot }) => slot),
      matricesAt(model, parameters, group),
      sample,
      freeMeans[group]!,
    );
    if (!own) return null;
    total.value += own.value;
    slots.forEach(({ parameter: a }, i) => {
      total.gradient[a]! += own.gradient[i]!;
      slots.forEach(({ parameter: b }, j) => {
        total.observed[a * q + b]! += own.observed[i * slots.length + j]!;
        total.expected[a * q + b]! += own.expected[i * slots.length + j]!;
      });
    });
  }
  return total;
}

function groupDerivatives(
  model: Model,
  slots: readonly Slot[],
  matrices: Matrices,
  sample: Sample,
  freeMeans: Float64Array,
): Derivatives | null {
  const { items, factors } = model;
  const s = slots.length;
  const directions = slots.map((slot) => directionOf(slot, items, factors, matrices));
  const basis = basisOf(matrices, items, factors);
  const size = items + basis.length;
  const observed = new Float64Array(s * s);
  const expected = new Float64Array(s * s);
  const slope = slopeAt(sample, impliedMoments(model, matrices, freeMeans), ({ n, w, m, wd }) => {
    const bw = inBasis(w, basis, items);
    const bm = inBasis(m, basis, items);
    const r = [...wd, ...basis.map((column) => dot(column, wd))];
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
  const g = inBasis(slope.byCovariances, basis, items);
  const gm = [...slope.byMeans, ...basis.map((column) => dot(column, slope.byMeans))];
  const gradient = Float64Array.from(directions, (d) => 2 * d.c * g[d.x * size + d.y]! + d.mc * gm[d.m]!);
  for (let i = 0; i < s; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      observed[i * s + j]! += bend(slots[i]!, slots[j]!, matrices, g, slope, items, factors);
      observed[j * s + i] = observed[i * s + j]!;
      expected[j * s + i] = expected[i * s + j]!;
    }
  }
  return { value: slope.value, gradient, observed, expected };
}

/** What the curvature of the moments themselves adds: only loadings meet other slots in a product. */
function bend(
  a: Slot,
  b: Slot,
  { factorCovariances }: Matrices,
  g: Float64Array,
  slope: Slope,
  items: number,
  factors: number,
): number {
  if (a.kind !== 'loading')
    return b.kind === 'loading' ? bend(b, a, { factorCovariances } as Matrices, g, slope, items, factors) : 0;
  const size = items + 2 * factors;
  const alongLoadings = (factor: number) => 2 * g[a.item * size + items + factors + factor]!;
  switch (b.kind) {
    case 'loading':
      return 2 * factorCovariances[a.factor * factors + b.factor]! * g[a.item * size + b.item]!;
    case 'factorCovariance':
      if (b.factor === b.other) return a.factor === b.factor ? alongLoadings(b.factor) : 0;
      return a.factor === b.factor
        ? alongLoadings(b.other)
        : a.factor === b.other
          ? alongLoadings(b.factor)
          : 0;
    case 'factorMean':
      return a.factor === b.factor ? slope.byMeans[a.item]! : 0;
    case 'residual':
    case 'intercept':
      return 0;
  }
}
