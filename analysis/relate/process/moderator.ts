import { quantile, sorted } from '../../numeric/quantiles.ts';
import { sdOf } from '../spread.ts';

/** A value of the moderator at which effects are told: so many standard deviations from its mean, a percentile, or one of its two values. */
export interface ModeratorValue {
  readonly at: number;
  readonly sd?: number;
  readonly percentile?: number;
}

/** Where effects are told: at both values where there are two, else as asked. Quantiles are of type 7. */
export function moderatorValues(
  values: Float64Array,
  mean: number,
  kind: 'sd' | 'percentiles',
): ModeratorValue[] {
  const distinct = [...new Set(values)];
  if (distinct.length === 2) return distinct.sort((a, b) => a - b).map((at) => ({ at }));
  if (kind === 'percentiles') {
    const ascending = sorted(values);
    return [16, 50, 84].map((percentile) => ({ at: quantile(ascending, percentile / 100), percentile }));
  }
  const spread = sdOf(values);
  return [-1, 0, 1].map((sd) => ({ at: mean + sd * spread, sd }));
}
