import type { Dataset } from '../../dataset/dataset.ts';
import { quantile, sorted } from '../../numeric/quantiles.ts';
import type { Anchors } from './calibrate.ts';

/** How a variable becomes a set. */
export interface Calibration {
  readonly method: 'direct' | 'crisp' | 'none';
  readonly source: 'given' | 'percentile' | 'range' | 'seen';
  /** Null where values are memberships already. */
  readonly anchors: Anchors | null;
}

type Word = 'percentile' | 'range' | 'none';

/** Shares of people below the three anchors. */
const SHARES = [0.05, 0.5, 0.95];

/** The range that an item or all items of a scale declare, where what was answered lies within it. */
function declaredRange(data: Dataset, name: string, low: number, high: number): [number, number] | null {
  const items = data.scaleItems(name) ?? [name];
  const ranges = items.map((item) => data.itemRange(item));
  const [first] = ranges;
  const isOne = first && ranges.every((range) => String(range) === String(first));
  return isOne && first[0] <= low && high <= first[1] ? [first[0], first[1]] : null;
}

/**
 * The anchors of a variable: as given, or those that a word stands for. A variable of two values is in where it has the larger; where
 * percentiles are not apart the range takes their place. Null where all values are alike, or no memberships where they should be.
 */
export function calibrationOf(
  data: Dataset,
  name: string,
  values: Float64Array,
  asked: Word | Anchors,
): Calibration | null {
  if (typeof asked !== 'string')
    return { method: asked.length === 1 ? 'crisp' : 'direct', source: 'given', anchors: asked };
  if (asked === 'none') {
    const isAll = values.every((value) => value >= 0 && value <= 1);
    return isAll ? { method: 'none', source: 'given', anchors: null } : null;
  }
  const ascending = sorted(values);
  const [low, high] = [ascending[0]!, ascending.at(-1)!];
  if (!(low < high) || !Number.isFinite(high / 2 - low / 2)) return null;
  if (ascending.every((value) => value === low || value === high))
    return { method: 'crisp', source: 'range', anchors: [high] };
  const percentiles = SHARES.map((share) => quantile(ascending, share));
  const areApart = percentiles[0]! < percentiles[1]! && percentiles[1]! < percentiles[2]!;
  if (asked === 'percentile' && areApart)
    return { method: 'direct', source: 'percentile', anchors: percentiles };
  const range = declaredRange(data, name, low, high);
  const [from, to] = range ?? [low, high];
  return { method: 'direct', source: range ? 'range' : 'seen', anchors: [from, from / 2 + to / 2, to] };
}
