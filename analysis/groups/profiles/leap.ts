import type { Spreads } from './shapes.ts';

/** Shares, means (row-major, k × variables) and spreads of profiles. */
export interface Model {
  readonly shares: Float64Array;
  readonly means: Float64Array;
  readonly spreads: Spreads;
}

/** A model as one list of numbers that may take any value: logs of shares, means, and spreads as logs where they are variances. */
export function flattened({ shares, means, spreads }: Model, full: boolean): Float64Array {
  const parts = [
    shares.map(Math.log),
    means,
    ...spreads.map((spread) => (full ? spread : spread.map(Math.log))),
  ];
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function restored(all: Float64Array, like: Model, full: boolean): Model {
  let at = 0;
  const take = (length: number) => all.slice(at, (at += length));
  const raw = take(like.shares.length).map(Math.exp);
  const whole = raw.reduce((sum, each) => sum + each, 0);
  const shares = raw.map((each) => each / whole);
  const means = take(like.means.length);
  const spreads = like.spreads.map(({ length }) => (full ? take(length) : take(length).map(Math.exp)));
  return { shares, means, spreads };
}

/** Where two steps of the same search point to (Varadhan & Roland 2008, scheme S3); null where they stand still. */
export function ahead(from: Float64Array, once: Float64Array, twice: Float64Array): Float64Array | null {
  let [steps, turns] = [0, 0];
  for (let i = 0; i < from.length; i++) {
    steps += (once[i]! - from[i]!) ** 2;
    turns += (twice[i]! - 2 * once[i]! + from[i]!) ** 2;
  }
  if (!(turns > 0)) return null;
  const length = Math.max(1, Math.sqrt(steps / turns));
  return from.map(
    (value, i) => value + 2 * length * (once[i]! - value) + length ** 2 * (twice[i]! - 2 * once[i]! + value),
  );
}
