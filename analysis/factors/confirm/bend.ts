import type { Slot } from './model.ts';

/** Where the second derivatives of the moments meet the first of the deviance: its slopes, by covariances in the basis. */
interface Bending {
  readonly phi: Float64Array;
  readonly g: Float64Array;
  readonly byMeans: Float64Array;
  readonly items: number;
  readonly factors: number;
}

/** What the curvature of the moments themselves adds for a pair of slots: only loadings meet other slots in a product. */
export function bend(a: Slot, b: Slot, at: Bending): number {
  if (a.kind === 'loading') return bendOfLoading(a, b, at);
  return b.kind === 'loading' ? bendOfLoading(b, a, at) : 0;
}

function bendOfLoading(
  a: Slot & { kind: 'loading' },
  b: Slot,
  { phi, g, byMeans, items, factors }: Bending,
): number {
  const size = items + 2 * factors;
  const alongLoadings = (factor: number) => 2 * g[a.item * size + items + factors + factor]!;
  switch (b.kind) {
    case 'loading':
      return 2 * phi[a.factor * factors + b.factor]! * g[a.item * size + b.item]!;
    case 'factorCovariance':
      if (a.factor === b.factor) return alongLoadings(b.other);
      return a.factor === b.other ? alongLoadings(b.factor) : 0;
    case 'factorMean':
      return a.factor === b.factor ? byMeans[a.item]! : 0;
    case 'residual':
    case 'intercept':
      return 0;
  }
}
