import type { Random } from '../numeric/random.ts';

/** A deviate of χ² with `df` > 0 degrees of freedom, as twice a gamma deviate (Marsaglia & Tsang 2000). */
export function drawChiSquare(df: number, random: Random): number {
  const shape = df / 2;
  // Below 1 the deviate of shape + 1 is taken to the power that brings it back.
  if (shape < 1) return drawChiSquare(df + 2, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (!(v > 0)) continue;
    if (Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return 2 * d * v;
  }
}
