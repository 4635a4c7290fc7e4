import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { cellMeans } from './cell-means.ts';
import type { Label } from './peer-groups.ts';

/** What a unit earned, with the standard error that a model of uncertainty gives it. */
export interface Estimate {
  readonly unit: Label;
  readonly mean: number;
  readonly standardError: number;
}

/** Fewer periods or indicators say nothing of a spread. */
export const FEWEST = 3;

/** Estimates without those that are not numbers. */
export const known = (estimates: readonly Estimate[]): Estimate[] =>
  estimates.filter((each) => Number.isFinite(each.mean) && Number.isFinite(each.standardError));

/** Noise between periods: se = sd/√T. NaN for fewer than three periods. */
export function periodEstimates(
  data: Dataset,
  { unit, period, total }: Pick<ReadOf<'rankUncertainty'>, 'unit' | 'period' | 'total'>,
): Estimate[] {
  const { rows, means } = cellMeans(data, unit, period, total);
  return rows.map((label, i) => {
    const own = [...means[i]!].filter((value) => !Number.isNaN(value));
    const enough = own.length >= FEWEST;
    return {
      unit: label,
      mean: own.length > 0 ? mean(own) : NaN,
      standardError: enough ? sampleStandardDeviation(own) / Math.sqrt(own.length) : NaN,
    };
  });
}

/**
 * Jackknife over indicators: each is left out in turn, the rest is scaled back to the full marks of all. Without weights all
 * indicators weigh alike. NaN for fewer than three indicators, or where one has all the weight.
 */
export function jackknifeEstimates(
  data: Dataset,
  { unit, indicator, score, weight }: ReadOf<'rankJackknife'>,
): Estimate[] {
  const { rows, means } = cellMeans(data, unit, indicator, score);
  const weights = weight === undefined ? null : cellMeans(data, unit, indicator, weight).means;
  return rows.map((label, i) => {
    const scored = [...means[i]!.keys()].filter(
      (j) => !Number.isNaN(means[i]![j]!) && !(weights && Number.isNaN(weights[i]![j]!)),
    );
    const full = scored.map((j) => (weights ? weights[i]![j]! : 1));
    const all = full.reduce((sum, each) => sum + each, 0);
    const earned = scored.reduce((sum, j) => sum + means[i]![j]!, 0);
    const without = scored.map((j, at) => (all * (earned - means[i]![j]!)) / (all - full[at]!));
    const k = scored.length;
    return {
      unit: label,
      mean: k > 0 ? earned : NaN,
      standardError: k >= FEWEST ? ((k - 1) / Math.sqrt(k)) * sampleStandardDeviation(without) : NaN,
    };
  });
}

/** Counting noise, compound Poisson: se² = Σ points²; without events the mean of that over all units, never 0. */
export function eventEstimates(data: Dataset, { unit, points }: ReadOf<'rankCounting'>): Estimate[] {
  const groups = groupsOf(data.column(unit));
  const given = data.numbers(points);
  const sums = rowsOf(groups).map((rows) => {
    const own = [...rows].map((row) => given[row]!).filter((value) => !Number.isNaN(value));
    return {
      entries: own.length,
      sum: own.reduce((sum, each) => sum + each, 0),
      squares: own.reduce((sum, each) => sum + each ** 2, 0),
    };
  });
  const counted = sums.filter(({ entries }) => entries > 0);
  const pooled = counted.reduce((sum, { squares }) => sum + squares, 0) / counted.length;
  return sums.map(({ entries, sum, squares }, i) => ({
    unit: groups.labels[i]!,
    mean: entries > 0 ? sum : NaN,
    standardError: Math.sqrt(squares > 0 ? squares : pooled),
  }));
}
