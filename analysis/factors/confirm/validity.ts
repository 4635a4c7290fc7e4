import { Matrix } from 'ml-matrix';
import type { LabelledMatrix } from '../../dataset/dataset.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { correlationOf } from '../matrices.ts';
import type { Structure } from './measurement.ts';
import { averageVarianceExtracted, compositeReliability, htmt } from './quality.ts';

export function square(names: readonly string[], entry: (i: number, j: number) => number): LabelledMatrix {
  return { rows: names, columns: names, values: names.map((_, i) => names.map((__, j) => entry(i, j))) };
}

/** AVE, composite reliability and HTMT of the factors, from standardised loadings and the moments of the sample. */
export function validityOf(
  { factors, indicators }: Structure,
  standardLoading: (item: number, factor: number) => number,
  sample: Moments,
) {
  const standard = indicators.map((own, factor) => own.map((item) => standardLoading(item, factor)));
  const byFactor = (value: (loadings: readonly number[]) => number) =>
    Object.fromEntries(factors.map((name, k) => [name, value(standard[k]!)]));
  const p = sample.means.length;
  const r = correlationOf(Matrix.from1DArray(p, p, sample.covariances));
  return {
    ave: byFactor(averageVarianceExtracted),
    compositeReliability: byFactor(compositeReliability),
    htmt: square(factors, (a, b) => (a === b ? 1 : htmt(r, indicators[a]!, indicators[b]!))),
  };
}
