import { independent } from '../../numeric/independent.ts';
import { realColumn, subTriangle, triangleOf, type Triangle } from '../../numeric/triangle.ts';
import type { Cells, Factor } from './cells.ts';
import type { Effect } from './effects.ts';

/** A column of the model: what it is at the levels of a cell, and the covariate by which that is multiplied. */
interface Coded {
  readonly codes: (levels: readonly number[]) => number;
  /** Its place among the columns of the cells; null where there is none. */
  readonly covariate: number | null;
}

/** A linear model of some outcomes by cells; sum-to-zero contrasts, covariates from their means. */
export interface Model {
  readonly factors: readonly Factor[];
  readonly effects: readonly Effect[];
  /** The columns of each effect; column 0 is the constant. */
  readonly places: readonly (readonly number[])[];
  /** Columns before the outcomes. */
  readonly size: number;
  readonly outcomes: number;
  /** QR of the columns, then the outcomes from their means. */
  readonly triangle: Triangle;
  /** Columns that are no combination of earlier ones. */
  readonly kept: readonly number[];
  /** The columns as they are at some levels, covariates at their means: levels that are not given (−1) are averaged over. */
  at(levels: readonly number[]): Float64Array;
}

/** Beyond this many coefficients a model is not made. */
export const MOST_COLUMNS = 300;

/** How many columns the effects make in all. */
export function columnsNeeded(effects: readonly Effect[], factors: readonly Factor[]): number {
  const levels = new Map(factors.map(({ name, labels }) => [name, labels.length]));
  return effects.reduce(
    (sum, own) => sum + own.factors.reduce((product, name) => product * (levels.get(name)! - 1), 1),
    1,
  );
}

/** 1 at its own level, −1 at the last one, which has none; 0 in the mean over all levels. */
function contrast(level: number, own: number, count: number): number {
  return level === own ? 1 : level === count - 1 ? -1 : 0;
}

function columnsOf(effect: Effect, factors: readonly Factor[], covariates: readonly string[]): Coded[] {
  const covariate = effect.covariate === null ? null : covariates.indexOf(effect.covariate);
  const own = effect.factors.map((name) => factors.findIndex((factor) => factor.name === name));
  const products = own.reduce<number[][]>(
    (found, at) =>
      found.flatMap((chosen) => factors[at]!.labels.slice(1).map((_, level) => [...chosen, level])),
    [[]],
  );
  return products.map((chosen) => ({
    covariate,
    codes: (levels) =>
      chosen.reduce(
        (product, level, i) => product * contrast(levels[own[i]!]!, level, factors[own[i]!]!.labels.length),
        1,
      ),
  }));
}

/** The people of a cell as few rows with the same sums of products: their means, and what is left about these. */
function rowsOf({ cells, centres, n }: Cells, columns: readonly Coded[], outcomes: readonly number[]) {
  const width = centres.length;
  const rows = cells.flatMap(({ levels, n: own, means, spread }) => {
    const codes = columns.map((column) => column.codes(levels));
    const row = (isMean: boolean, value: (at: number) => number) => [
      ...columns.map(({ covariate }, j) =>
        covariate === null ? (isMean ? Math.sqrt(own) * codes[j]! : 0) : codes[j]! * value(covariate),
      ),
      ...outcomes.map(value),
    ];
    return [
      row(true, (at) => Math.sqrt(own) * (means[at]! - centres[at]!)),
      ...Array.from({ length: Math.min(width, own) }, (_, i) => row(false, (at) => spread[i * width + at]!)),
    ];
  });
  return n > 0 ? rows : [];
}

/**
 * The model of the last columns of the cells by effects of their factors and first columns, `covariates`. Cost: that of the cells and
 * (number of cells × columns + coefficients) × coefficients², whatever the number of people.
 */
export function modelOf(cells: Cells, effects: readonly Effect[], covariates: readonly string[]): Model {
  const { factors, centres } = cells;
  const constant: Coded = { codes: () => 1, covariate: null };
  const coded = effects.map((effect) => columnsOf(effect, factors, covariates));
  const columns = [constant, ...coded.flat()];
  let next = 1;
  const places = coded.map((own) => own.map(() => next++));
  const outcomes = Array.from(
    { length: centres.length - covariates.length },
    (_, i) => covariates.length + i,
  );
  const rows = rowsOf(cells, columns, outcomes);
  const whole = triangleOf(
    Array.from({ length: columns.length + outcomes.length }, (_, j) =>
      realColumn(Float64Array.from(rows, (row) => row[j]!)),
    ),
    new Float64Array(columns.length + outcomes.length),
    null,
  );
  const { kept } = independent(whole, new Float64Array(whole.size), outcomes.length);
  return {
    factors,
    effects,
    places,
    size: columns.length,
    outcomes: outcomes.length,
    triangle: whole,
    kept: kept.filter((j) => j < columns.length),
    at: (levels) =>
      Float64Array.from(columns, ({ codes, covariate }, j) => {
        if (j === 0) return 1;
        const effect = effects[places.findIndex((own) => own.includes(j))]!;
        const isAveraged = effect.factors.some(
          (name) => levels[factors.findIndex((factor) => factor.name === name)] === -1,
        );
        return covariate !== null || isAveraged ? 0 : codes(levels);
      }),
  };
}

/** What some columns add to others: how many dimensions, and along each of them how far every outcome goes. */
export interface Added {
  readonly df: number;
  readonly coordinates: readonly Float64Array[];
}

/** What columns add once those before them are taken out. Sums of squares are sums of squared coordinates. */
export function added(model: Model, before: readonly number[], own: readonly number[]): Added {
  const outcomes = Array.from({ length: model.outcomes }, (_, i) => model.size + i);
  const chosen = subTriangle(model.triangle, [...before, ...own, ...outcomes]);
  const { triangle, kept } = independent(chosen, new Float64Array(chosen.size), model.outcomes);
  const { size, r } = triangle;
  const coordinates = kept
    .map((j, row) => (j >= before.length && j < before.length + own.length ? row : -1))
    .filter((row) => row >= 0)
    .map((row) => r.slice((row + 1) * size - model.outcomes, (row + 1) * size));
  return { df: coordinates.length, coordinates };
}

/** The triangle of what the model leaves of the outcomes, row-major. */
export function residualTriangle({ triangle, size, outcomes, kept }: Model): Float64Array {
  const all = [...kept, ...Array.from({ length: outcomes }, (_, i) => size + i)];
  const own = subTriangle(triangle, all);
  return Float64Array.from({ length: outcomes * outcomes }, (_, at) => {
    const [i, j] = [Math.floor(at / outcomes), at % outcomes];
    return own.r[(kept.length + i) * own.size + kept.length + j]!;
  });
}

/** Effects of which some combinations of levels are nowhere observed (or cannot be told from others): name and what is left of df. */
export function deficientEffects({ effects, places, kept }: Model): readonly Effect[] {
  return effects.filter((_, i) => places[i]!.some((place) => !kept.includes(place)));
}
