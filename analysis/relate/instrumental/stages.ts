import { combine } from '../../numeric/blocks.ts';
import { fUpperTail } from '../../numeric/distributions.ts';
import { realColumn } from '../../numeric/triangle.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { fitLeading, leastSquares, residualsOf } from '../least-squares.ts';

/** How well the instruments move one endogenous variable, covariates held constant. */
export interface FirstStage {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly partialR2: number;
  readonly fitted: NumericColumn;
  readonly residuals: NumericColumn;
}

/**
 * Least squares of an endogenous variable on covariates, then instruments (independent columns). F and partial R² are of the
 * instruments. Cost: O(n p²).
 */
export function firstStage(
  exogenous: readonly NumericColumn[],
  instruments: readonly NumericColumn[],
  endogenous: NumericColumn,
): FirstStage {
  const solved = leastSquares([...exogenous, ...instruments], endogenous, null);
  const without = fitLeading(solved, exogenous.length);
  const whole = fitLeading(solved, exogenous.length + instruments.length);
  const df1 = instruments.length;
  const f = (without.rss - whole.rss) / df1 / (whole.rss / whole.df);
  const residuals = realColumn(residualsOf(solved, whole));
  return {
    ...{ f, df1, df2: whole.df, p: fUpperTail(f, df1, whole.df) },
    partialR2: 1 - whole.rss / without.rss,
    fitted: realColumn(combine([endogenous, residuals], Float64Array.of(1, -1), Float64Array.of(0, 0))),
    residuals,
  };
}

/** Critical values of F for one endogenous variable and 1, 2, … instruments: size of a nominal 5 % test at most 10 %. */
const STOCK_YOGO = [16.38, 19.93, 22.3, 24.58, 26.87, 29.18, 31.5, 33.84, 36.19, 38.54];

/** Stock and Yogo (2005), table 5.2, first column; NaN where it has no row here. */
export const criticalValue = (endogenous: number, instruments: number): number =>
  endogenous === 1 ? (STOCK_YOGO[instruments - 1] ?? NaN) : NaN;
