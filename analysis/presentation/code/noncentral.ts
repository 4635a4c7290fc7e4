import { tails } from './r-words.ts';

/** R that gives the interval of a mean over its SD by the noncentral distribution of `t`, of `n` respondents. */
export const standardisedInterval = (confidence?: number): string => {
  const { low, high } = tails(confidence);
  return `sapply(c(${high}, ${low}), function(p)
  uniroot(function(ncp) pt(t, n - 1, ncp) - p, t + c(-10, 10), extendInt = "downX", tol = 1e-12)$root / sqrt(n))`;
};
