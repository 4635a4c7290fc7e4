/**
 * Kendall's τ-a between two orders of the same distinct things: 1 same order, −1 reversed, 0 unrelated. Sampling noise of
 * unrelated orders has a standard deviation of √(2(2n+5) / 9n(n−1)): 0.033 at n = 400.
 */
export function kendallTau<T>(order: readonly T[], truth: readonly T[]): number {
  const place = new Map(truth.map((thing, index) => [thing, index]));
  const places = order.flatMap((thing) => place.get(thing) ?? []);
  const pairs = (places.length * (places.length - 1)) / 2;
  return pairs === 0 ? 0 : 1 - (2 * inversions(places)) / pairs;
}

/** The standard deviation of τ between unrelated orders of n things. */
export function tauNoise(n: number): number {
  return Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
}

function inversions(values: readonly number[]): number {
  let count = 0;
  for (const [at, value] of values.entries())
    for (let earlier = 0; earlier < at; earlier++) if (values[earlier]! > value) count += 1;
  return count;
}
