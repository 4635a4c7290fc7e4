import { slopeAt } from '../johnson-neyman.ts';
import { leastSquares } from '../least-squares.ts';
import { estimate, linearModel, type Estimate, type FittedModel, type Reading } from '../linear-model.ts';
import { columnsOf } from '../design.ts';
import type { Leg } from './effects.ts';
import type { EquationTerms } from './variables.ts';

/** One equation, fitted; null where a term is constant or a combination of others. */
export interface FittedEquation extends EquationTerms {
  readonly fitted: FittedModel;
}

export function fitEquation(equation: EquationTerms, reading: Reading): FittedEquation | null {
  const { column, terms } = equation;
  const solved = leastSquares(columnsOf(terms), column, null);
  if (solved.kept.length < terms.length) return null;
  return { ...equation, fitted: linearModel(solved, terms, reading) };
}

/** The places of a cause and of its product in the coefficients; the latter 0 where there is none. */
function placesOf({ terms }: FittedEquation, cause: string, product: string): [number, number] {
  const place = (name: string) => terms.findIndex((term) => term.name === name) + 1;
  return [place(cause), place(product)];
}

/** A cause in an equation, with what its product adds at a distance of the moderator from the origin of the product. */
export function legIn(equation: FittedEquation, cause: string, product: string, middle: number): Leg {
  const [own, times] = placesOf(equation, cause, product);
  const { coefficients } = equation.fitted.fit;
  const bend = times > 0 ? coefficients[times]! : 0;
  return { slope: coefficients[own]! + bend * middle, product: bend };
}

/** The effect of a cause at a distance of the moderator from the origin of the product, with its test. */
export function effectIn(
  equation: FittedEquation,
  cause: string,
  product: string,
  off: number,
  confidence: number,
): Estimate {
  const [own, times] = placesOf(equation, cause, product);
  const { fit, covariance } = equation.fitted;
  const at = (i: number, j: number) => covariance[i * (fit.k + 1) + j]!;
  const bends = times > 0;
  const { slope, standardError } = slopeAt(
    {
      b: fit.coefficients[own]!,
      c: bends ? fit.coefficients[times]! : 0,
      bb: at(own, own),
      bc: bends ? at(own, times) : 0,
      cc: bends ? at(times, times) : 0,
    },
    bends ? off : 0,
  );
  return estimate(slope, standardError, fit.df, confidence);
}
