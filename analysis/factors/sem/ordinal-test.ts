import type { ChiSquare } from '../confirm/fit-indices.ts';
import { squaredCorrelations, type Prediction, type Target } from '../ordinal/least-squares.ts';
import { gammaOf, type OrdinalMoments } from '../ordinal/moments.ts';

/** χ² scaled and shifted to the mean and variance of its distribution. */
export interface Adjusted extends ChiSquare {
  readonly factor: number;
  readonly shift: number;
}

/** χ² from the traces of UΓ and its square. R: lavaan's `scaled.shifted`. */
export function adjust({ chi2, df }: ChiSquare, trace: number, trace2: number): Adjusted {
  const scale = Math.sqrt(df / trace2);
  const shift = df - scale * trace;
  return { chi2: chi2 * scale + shift, df, factor: 1 / scale, shift };
}

/** The model of variables that go together in nothing, plain and adjusted; variances are free. */
export function baselineOf(targets: readonly Target[], isVariance: readonly (readonly boolean[])[]) {
  let [chi2, df, trace2] = [0, 0, 0];
  targets.forEach(({ n, values, gamma }, group) => {
    const k = values.length;
    const apart = [...values.keys()].filter((i) => !isVariance[group]![i]);
    df += apart.length;
    for (const i of apart) chi2 += ((n - 1) * values[i]! ** 2) / gamma[i * k + i]!;
    const own = Float64Array.from(apart.flatMap((i) => apart.map((j) => gamma[i * k + j]!)));
    trace2 += squaredCorrelations(own, apart.length);
  });
  return { baseline: { chi2, df }, adjustedBaseline: adjust({ chi2, df }, df, trace2) };
}

/** 1 less the share of the weighted squares of all statistics that a model leaves, by size of group. R: `lavaan::fitMeasures`. */
export function goodnessOfFit(
  samples: readonly OrdinalMoments[],
  targets: readonly Target[],
  predictions: readonly Prediction[],
): number {
  const total = targets.reduce((sum, { n }) => sum + n, 0);
  return samples.reduce((sum, sample, group) => {
    const { n, values, gamma } = targets[group]!;
    const left = values.reduce(
      (own, value, i) =>
        own + (value - predictions[group]!.values[i]!) ** 2 / gamma[i * (values.length + 1)]!,
      0,
    );
    const whole = sample.values.reduce((own, value, i) => own + value ** 2 / gammaOf(sample, [i])[0]!, 0);
    return sum + (n / total) * (1 - left / whole);
  }, 0);
}
