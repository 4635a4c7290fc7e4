import { bend } from './bend.ts';
import { basisOf, directionOf, matrixInBasis, vectorInBasis } from './directions.ts';
import { slopeAt } from '../../likelihood/likelihood.ts';
import { impliedMoments, matricesAt, type Matrices, type Model, type Slot } from './model.ts';
import type { Sample } from '../../likelihood/patterns.ts';

/** First and second derivatives of the deviance by the parameters; `expected` is twice the expected information. */
export interface Derivatives {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Exact second derivatives, row-major, both triangles. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
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
    const bw = matrixInBasis(w, basis, items);
    const bm = matrixInBasis(m, basis, items);
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
  const g = matrixInBasis(slope.byCovariances, basis, items);
  const gm = vectorInBasis(slope.byMeans, basis);
  const gradient = Float64Array.from(directions, (d) => 2 * d.c * g[d.x * size + d.y]! + d.mc * gm[d.m]!);
  for (let i = 0; i < s; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      observed[i * s + j]! += bend(slots[i]!, slots[j]!, {
        phi: matrices.factorCovariances,
        g,
        byMeans: slope.byMeans,
        items,
        factors,
      });
      observed[j * s + i] = observed[i * s + j]!;
      expected[j * s + i] = expected[i * s + j]!;
    }
  }
  return { value: slope.value, gradient, observed, expected };
}
