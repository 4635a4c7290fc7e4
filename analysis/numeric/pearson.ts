import { sampleCorrelation } from 'simple-statistics';
import { limited } from './limited.ts';

/** r of two lists over the places where both are numbers; NaN for fewer than three, or where one does not vary. */
export function pearson(first: readonly number[], second: readonly number[]): number {
  const places = [...first.keys()].filter((i) => Number.isFinite(first[i]!) && Number.isFinite(second[i]!));
  if (places.length < 3) return NaN;
  return limited(
    sampleCorrelation(
      places.map((i) => first[i]!),
      places.map((i) => second[i]!),
    ),
  );
}
