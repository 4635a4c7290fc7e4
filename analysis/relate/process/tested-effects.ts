import { arrow } from './plan.ts';
import { effectIn, type FittedEquation } from './fitted-equations.ts';
import { productName } from './variables.ts';
import type { Place } from './wanted-effects.ts';

/** Where the moderator stands: its name, the places at which effects are told, its mean as seen from the origin of the products. */
export interface ModeratorPlaces {
  readonly name: string | null;
  readonly places: readonly Place[];
  readonly middle: number;
}

export const productWith = (cause: string, { name }: ModeratorPlaces) =>
  name === null ? '' : productName(cause, name);

/** The effect of a cause in an equation with its t test: at each place of the moderator where it depends on one. */
export function testedEffects(
  equation: FittedEquation,
  cause: string,
  moderator: ModeratorPlaces,
  confidence: number,
) {
  const path = arrow([cause, equation.outcome]);
  const tell = ({ at, off }: Partial<Place>) => {
    const place = moderator.middle + (off ?? 0);
    const effect = effectIn(equation, cause, productWith(cause, moderator), place, confidence);
    const { b: estimate, ...test } = effect;
    return { path, ...(at !== undefined && { at }), estimate, ...test };
  };
  return equation.moderated.includes(cause) ? moderator.places.map(tell) : [tell({})];
}

/** The products that ask whether effects depend on the moderator, each with what it adds to its equation. */
export function interactionsIn({ outcome, moderated, fitted }: FittedEquation, moderator: ModeratorPlaces) {
  return moderated.map((cause) => {
    const term = productWith(cause, moderator);
    const found = fitted.model.coefficients.find((each) => each.term === term)!;
    const { b, standardError, t, p, interval, semipartial } = found;
    return { outcome, term, b, standardError, t, p, interval, r2Change: semipartial ** 2 };
  });
}
