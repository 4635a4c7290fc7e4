import type { Prediction } from '../ordinal/least-squares.ts';
import type { OrdinalMoments } from '../ordinal/moments.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { covariancePlace } from './ordinal-state.ts';

/** A variance or covariance that is fitted: of which variables, and where it stands in a lower triangle by columns. */
export interface Place {
  readonly i: number;
  readonly j: number;
  readonly place: number;
}

/** The variances and covariances among the statistics of a sample. */
export function covariancesAmong(statistics: OrdinalMoments['statistics'], p: number) {
  const among: number[] = [];
  const places: Place[] = [];
  statistics.forEach((statistic, at) => {
    const ends =
      statistic.kind === 'covariance'
        ? [statistic.row, statistic.column]
        : statistic.kind === 'variance'
          ? [statistic.variable, statistic.variable]
          : null;
    if (!ends) return;
    const [i, j] = ends as [number, number];
    among.push(at);
    places.push({ i, j, place: covariancePlace(i, j, p) });
  });
  return { among, places };
}

/** What a model says of them. */
export function seen(
  covariances: Float64Array,
  jacobian: Float64Array,
  places: readonly Place[],
  p: number,
  q: number,
): Prediction {
  const rows = new Float64Array(places.length * q);
  places.forEach(({ place }, at) => rows.set(jacobian.subarray(place * q, (place + 1) * q), at * q));
  return { values: Float64Array.from(places, ({ i, j }) => covariances[i * p + j]!), jacobian: rows };
}

/** The sample as moments: ordered variables have mean 0 and variance 1. */
export function momentsOf({ statistics, values }: OrdinalMoments, p: number): Moments {
  const [means, covariances] = [new Float64Array(p), new Float64Array(p * p)];
  for (let i = 0; i < p; i += 1) covariances[i * p + i] = 1;
  statistics.forEach((statistic, at) => {
    const value = values[at]!;
    if (statistic.kind === 'mean') means[statistic.variable] = value;
    if (statistic.kind === 'variance') covariances[statistic.variable * (p + 1)] = value;
    if (statistic.kind !== 'covariance') return;
    const { row, column } = statistic;
    covariances[row * p + column] = covariances[column * p + row] = value;
  });
  return { means, covariances };
}
