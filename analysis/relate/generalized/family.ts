import { normalDensity, normalLowerTail } from '../../numeric/distributions.ts';
import logGamma from '@stdlib/math-base-special-gammaln';

/** Of one answer: its log-likelihood, the slope of that in the linear predictor, and the expected curvature. */
export interface Contribution {
  value: number;
  slope: number;
  weight: number;
}

/** Writes the contribution of an answer at a linear predictor into `into`. */
export type Family = (eta: number, y: number, into: Contribution) => void;

/** Counts with log link: mean and variance e^η. */
export const poissonFamily: Family = (eta, y, into) => {
  const mean = Math.exp(eta);
  into.value = y * eta - mean - logGamma(y + 1);
  into.slope = y - mean;
  into.weight = mean;
};

/** Counts with log link and variance μ + μ²/θ. */
export const negativeBinomialFamily =
  (theta: number): Family =>
  (eta, y, into) => {
    const mean = Math.exp(eta);
    into.value =
      logGamma(y + theta) -
      logGamma(theta) -
      logGamma(y + 1) -
      theta * Math.log1p(mean / theta) -
      y * Math.log1p(theta / mean);
    into.slope = (theta * (y - mean)) / (theta + mean);
    into.weight = (theta * mean) / (theta + mean);
  };

/** Yes or no with probit link: P(yes) = Φ(η). */
export const probitFamily: Family = (eta, y, into) => {
  const side = y > 0 ? eta : -eta;
  const chance = normalLowerTail(side);
  const density = normalDensity(eta);
  into.value = Math.log(chance);
  into.slope = ((y > 0 ? 1 : -1) * density) / chance;
  into.weight = (density / chance) * (density / normalLowerTail(-side));
};
