import type { Equation } from './plan.ts';

/** The effect of a cause in an equation: its slope at the mean of the moderator, and what a unit of the moderator adds. */
export interface Leg {
  readonly slope: number;
  readonly product: number;
}

/** The legs of an equation in some sample. */
export type LegOf = (from: string, to: string) => Leg;

/** A quantity that is bootstrapped, as it follows from the legs. */
export interface Effect<About> {
  readonly about: About;
  readonly of: (legs: LegOf) => number;
}

/** An effect along a path at a distance of the moderator from its mean: the product of its legs. */
export function along(path: readonly string[], off: number): (legs: LegOf) => number {
  return (legs) =>
    path.slice(1).reduce((product, to, i) => {
      const leg = legs(path[i]!, to);
      return product * (leg.slope + leg.product * off);
    }, 1);
}

/** The legs of a path that depend on the moderator. */
export function moderatedLegs(path: readonly string[], equations: readonly Equation[]): number[] {
  return path.slice(1).flatMap((to, i) => {
    const equation = equations.find(({ outcome }) => outcome === to);
    return equation?.moderated.includes(path[i]!) ? [i] : [];
  });
}

/**
 * The index of moderated mediation (Hayes 2015): what a unit of the moderator adds to the effect along a path of which one leg depends on
 * it. Where two do, the effect is no line of the moderator and has no index.
 */
export function indexAlong(path: readonly string[], moderated: number): (legs: LegOf) => number {
  return (legs) =>
    path.slice(1).reduce((product, to, i) => {
      const leg = legs(path[i]!, to);
      return product * (i === moderated ? leg.product : leg.slope);
    }, 1);
}
