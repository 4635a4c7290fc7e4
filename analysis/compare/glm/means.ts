import { tQuantile } from '../../numeric/distributions.ts';
import type { Cells } from './cells.ts';
import type { Model } from './model.ts';
import type { Solved } from './solve.ts';

/** Levels of some factors, by their places; −1 where a factor is averaged over. */
export interface Place {
  readonly term: readonly string[];
  readonly levels: readonly number[];
}

/** Every combination of the levels of some factors, the last factor running fastest. */
export function placesOf({ factors }: Pick<Model, 'factors'>, term: readonly string[]): Place[] {
  const combinations = factors.reduce<number[][]>(
    (found, { name, labels }) =>
      term.includes(name)
        ? found.flatMap((levels) => labels.map((_, level) => [...levels, level]))
        : found.map((levels) => [...levels, -1]),
    [[]],
  );
  return combinations.map((levels) => ({ term, levels }));
}

/** The labels of a place, by factor. */
export function labelsOf(
  { factors }: Pick<Model, 'factors'>,
  { levels }: Place,
): Record<string, number | string> {
  return Object.fromEntries(
    factors.flatMap(({ name, labels }, i) => (levels[i] === -1 ? [] : [[name, labels[levels[i]!]!]])),
  );
}

/** People at a place, whatever their levels of the factors that it averages over. */
export function peopleAt({ cells }: Pick<Cells, 'cells'>, { levels }: Place): number {
  return cells.reduce(
    (sum, cell) => sum + (levels.every((level, i) => level === -1 || level === cell.levels[i]) ? cell.n : 0),
    0,
  );
}

export const lengthOf = (direction: Float64Array) => Math.hypot(...direction);

/** An estimate with its standard error and t interval on the residual degrees of freedom. */
export function estimateOf(value: number, standardError: number, df: number, confidence: number) {
  const reach = tQuantile((1 + confidence) / 2, df) * standardError;
  return {
    standardError,
    interval: Number.isFinite(reach) ? ([value - reach, value + reach] as const) : null,
  };
}

/** The standard error of a linear function of one outcome. */
export function errorOf({ direction }: Solved, sigma: number): number {
  const error = sigma * lengthOf(direction);
  return sigma > 0 ? error : NaN;
}
