import { chiSquareUpperTail } from '../numeric/distributions.ts';

/** The quantile of type 7 of sorted values. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const at = Math.floor(place);
  const next = sorted[Math.min(at + 1, sorted.length - 1)]!;
  return sorted[at]! + (place - at) * (next - sorted[at]!);
}

/**
 * Whether predicted probabilities agree with what happened, over groups cut at quantiles of the predictions: Σ (o − e)² / (e (1 − e/n))
 * on groups − 2 degrees of freedom. Quantiles that coincide make fewer groups; under three there is no test.
 *
 * Hosmer & Lemeshow 1980. R: `ResourceSelection::hoslem.test`. Cost: a sort.
 */
export function hosmerLemeshow(chances: Float64Array, outcome: Float64Array, groups: number) {
  const sorted = chances.slice().sort();
  const cuts = [...new Set(Array.from({ length: groups - 1 }, (_, g) => quantile(sorted, (g + 1) / groups)))];
  const sums = Array.from({ length: cuts.length + 1 }, () => ({ n: 0, observed: 0, expected: 0 }));
  chances.forEach((chance, i) => {
    const above = cuts.findIndex((cut) => chance <= cut);
    const own = sums[above < 0 ? cuts.length : above]!;
    own.n++;
    own.observed += outcome[i]!;
    own.expected += chance;
  });
  const used = sums.filter(({ n }) => n > 0);
  const chi2 = used.reduce(
    (sum, { n, observed, expected }) => sum + (observed - expected) ** 2 / (expected * (1 - expected / n)),
    0,
  );
  const df = used.length - 2;
  return df > 0 && Number.isFinite(chi2)
    ? { groups: used.length, chi2, df, p: chiSquareUpperTail(chi2, df) }
    : { groups: used.length, chi2: null, df: null, p: null };
}
