import type { Setting, Test } from '../test.ts';
import { chi2, rmsea } from './chi-square-tests.ts';
import {
  ancova,
  anova,
  r2Change,
  regression,
  repeatedBetween,
  repeatedInteraction,
  repeatedWithin,
} from './f-tests.ts';
import { mediation } from './mediation.ts';
import {
  alpha,
  correlation,
  icc,
  logistic,
  mcnemar,
  proportionOne,
  proportionTwo,
  twoCorrelations,
} from './normal-tests.ts';
import { mean, proportion } from './precision.ts';
import { mannWhitney, tOne, tTwo, wilcoxon } from './t-tests.ts';

export const tests: { readonly [Name in Setting['test']]: Test } = {
  tOne,
  tPaired: tOne,
  tTwo,
  mannWhitney,
  wilcoxon,
  anova,
  ancova,
  repeatedWithin,
  repeatedBetween,
  repeatedInteraction,
  correlation,
  twoCorrelations,
  chi2,
  proportionOne,
  proportionTwo,
  mcnemar,
  regression,
  r2Change,
  logistic,
  mediation,
  rmsea,
  alpha,
  icc,
  mean,
  proportion,
};
