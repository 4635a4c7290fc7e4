import type { Random } from '../numeric/random.ts';
import { fill, fillBlindly } from './fill.ts';
import { change, modelMatrix } from './model-matrix.ts';
import type { Variable } from './variable.ts';

/** Mean and spread of the imputed values of one variable after each iteration of one chain. */
export interface Trace {
  readonly means: readonly number[];
  readonly sds: readonly number[];
}

/** One completed data set with the way that led to it. */
export interface Chain {
  /** The values of each variable, gaps filled. */
  readonly values: readonly Float64Array[];
  /** Those of the variables with gaps; null of others. */
  readonly traces: readonly (Trace | null)[];
  readonly collinear: ReadonlySet<string>;
  readonly blind: ReadonlySet<string>;
}

/**
 * Multiple imputation by chained equations: each variable with gaps in turn, the one with fewest first, is drawn given all others, so many
 * times over. Van Buuren & Groothuis-Oudshoorn 2011. Cost of an iteration: for each variable with gaps O(n p + missing p² + p³).
 */
export function runChain(
  variables: readonly Variable[],
  rows: number,
  iterations: number,
  random: Random,
): Chain {
  const values = variables.map((variable) => variable.values.slice());
  const order = variables
    .map((_, v) => v)
    .filter((v) => variables[v]!.missing.length > 0)
    .sort((a, b) => variables[a]!.missing.length - variables[b]!.missing.length);
  for (const v of order) fillBlindly(variables[v]!, values[v]!, random);
  const matrix = modelMatrix(variables, values, rows);
  const traces = variables.map(() => ({ means: [] as number[], sds: [] as number[] }));
  const [collinear, blind] = [new Set<string>(), new Set<string>()];
  for (let iteration = 0; iteration < iterations; iteration++)
    for (const v of order) {
      const variable = variables[v]!;
      const { isCollinear, isBlind } = fill(matrix, variable, v, values[v]!, random);
      if (isCollinear) collinear.add(variable.name);
      if (isBlind) blind.add(variable.name);
      change(matrix, variable, v, values[v]!);
      const { mean, sd } = momentsAt(values[v]!, variable.missing);
      traces[v]!.means.push(mean);
      traces[v]!.sds.push(sd);
    }
  return {
    values,
    traces: traces.map((trace, v) => (variables[v]!.missing.length > 0 ? trace : null)),
    collinear,
    blind,
  };
}

function momentsAt(values: Float64Array, rows: Uint32Array): { mean: number; sd: number } {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += (values[row]! - mean) ** 2;
  return { mean, sd: rows.length > 1 ? Math.sqrt(squares / (rows.length - 1)) : NaN };
}

/**
 * How far the chains still stand apart beyond what each moves by itself: √(1 + B/W) of their values over the second half (Gelman & Rubin
 * 1992); about 1 where they have mixed. NaN of fewer than two chains or where nothing moves.
 */
export function rHat(chains: readonly (readonly number[])[]): number {
  const halves = chains.map((values) => values.slice(Math.floor(values.length / 2)));
  const length = halves[0]?.length ?? 0;
  if (halves.length < 2 || length < 2) return NaN;
  const means = halves.map((half) => meanOf(half));
  const within = meanOf(halves.map((half) => varianceOf(half)));
  return Math.sqrt((length - 1) / length + varianceOf(means) / within);
}

export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** With divisor n − 1. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
