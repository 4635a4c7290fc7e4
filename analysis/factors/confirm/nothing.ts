import { NO_FIT } from '../sem/no-fit.ts';

/** A confirmatory factor analysis that could not be carried out. */
export const NOTHING = {
  ...NO_FIT,
  loadings: null,
  factorCovariances: null,
  residualVariances: null,
  ave: null,
  compositeReliability: null,
  htmt: null,
  heywood: null,
};
