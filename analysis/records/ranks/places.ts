import { roundForTies } from '../../numeric/ranks.ts';

/**
 * Places as bulletins give them: the highest value is first, equal values share the better place.
 *
 * @example
 * placesOf([90, 95, 90]) // => [2, 1, 2]
 */
export function placesOf(values: readonly number[]): number[] {
  const rounded = values.map(roundForTies);
  const descending = rounded.toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  descending.forEach((value, i) => {
    if (!places.has(value)) places.set(value, i + 1);
  });
  return rounded.map((value) => places.get(value)!);
}
