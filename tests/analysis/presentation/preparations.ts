import type { Analysis, AnalysisOf } from '../../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import { prepared } from './examples.ts';

interface Prepared {
  readonly name: string;
  readonly asked: Analysis;
  readonly request: Omit<AnalysisRequest, 'analyses'>;
}

const derive = [
  { name: 'quotient', from: 'age / (education - 1) + round(age / 4) - abs(-A2)' },
  { name: 'coded', from: 'recode(A1, 1..2: 0, 3..6: 1)' },
  { name: 'filled', from: 'recode(education, 1: 2, else: education, missing: 9)' },
  { name: 'banded', from: 'band(age, 20, 30)' },
  { name: 'middle', from: 'mean(A1, A2, A3, least: 2) + max(N1, N2)' },
  { name: 'counted', from: 'count(A1, A2, A3) + count(A1, A2 in (1, 2))' },
  { name: 'chosen', from: 'if(age > 30 and not A1 = 1, A2, A3)' },
  { name: 'ranked', from: 'rank(age) + standardise(E)' },
  { name: 'apart', from: 'age - mean(age by gender)' },
  { name: 'given', from: 'raw A1 + A1 * isMissing(education)' },
];

type Plan = Omit<AnalysisOf<'power'>, 'procedure'>;

/** Each test that can be planned: people, power or effect sought. */
const plans: readonly Plan[] = [
  { test: 'tOne', effect: 0.3, tails: 1 },
  { test: 'tPaired', n: 50 },
  { test: 'tTwo', effect: 0.4, n: 90, ratio: 2 },
  { test: 'mannWhitney', effect: 0.5 },
  { test: 'wilcoxon', effect: 0.5 },
  { test: 'anova', effect: 0.25, groups: 4, clusterSize: 10, clusterIcc: 0.05 },
  { test: 'ancova', effect: 0.25, groups: 6, tested: 2, covariates: 2 },
  { test: 'repeatedWithin', effect: 0.15, groups: 1, measurements: 4, epsilon: 0.8 },
  { test: 'repeatedBetween', effect: 0.3, groups: 3 },
  { test: 'repeatedInteraction', n: 60 },
  { test: 'correlation', effect: 0.2, covariates: 3 },
  { test: 'twoCorrelations', effect: 0.3 },
  { test: 'chi2', effect: 0.2, df: 6, alpha: 0.01 },
  { test: 'proportionOne', effect: 0.2 },
  { test: 'proportionTwo', proportions: [0.5, 0.65] },
  { test: 'mcnemar', effect: 2, baseline: 0.3 },
  { test: 'regression', effect: 0.1, predictors: 5 },
  { test: 'r2Change', n: 200, predictors: 6, tested: 2 },
  { test: 'logistic', effect: 1.5, baseline: 0.4, others: 0.2 },
  { test: 'mediation', paths: [0.3, 0.35, 0.1] },
  { test: 'rmsea', effect: 0.08, df: 20 },
  { test: 'alpha', effect: 0.8, items: 8 },
  { test: 'icc', effect: 0.75, items: 3 },
  { test: 'mean', effect: 0.1, population: 900 },
  { test: 'proportion', effect: 0.05, population: 1200 },
];

/** Variables that are made before an analysis, in every way that a request knows. */
export const preparations: readonly Prepared[] = [
  {
    name: 'derived variables on chosen rows',
    asked: { procedure: 'describe', variables: derive.map(({ name }) => name) },
    request: { ...prepared, derive, where: 'age >= 18 and not isMissing(gender)' },
  },
  {
    name: 'rows by a value of a reversed item',
    asked: { procedure: 'describe', variables: ['A', 'N'] },
    request: { ...prepared, where: { column: 'A1', equals: 1 } },
  },
  {
    name: 'weights of people',
    asked: { procedure: 'regression', outcome: 'N', blocks: [['A', 'C']] },
    request: { ...prepared, weights: 'gender' },
  },
  {
    name: 'a sum on listwise rows',
    asked: { procedure: 'correlation', variables: ['S', 'age', 'A1'], missing: 'listwise', adjust: 'bh' },
    request: { ...prepared, scales: { S: { items: ['A1', 'A2', 'C4'], score: 'sum', minimumAnswered: 2 } } },
  },
  {
    name: 'two groups',
    asked: { procedure: 'compare', variable: 'N', by: 'gender', confidence: 0.9 },
    request: prepared,
  },
  ...(['regression', 'bartlett'] as const).map((scores): Prepared => ({
    name: `${scores} scores of factors`,
    asked: {
      procedure: 'cfa',
      factors: { a: ['A2', 'A3', 'A4', 'A5'], n: ['N1', 'N2', 'N3', 'N4'] },
      scores,
    },
    request: prepared,
  })),
  ...(['correlation', 'beta'] as const).map((association): Prepared => ({
    name: `importance by ${association}`,
    asked: { procedure: 'ipa', performance: ['A2', 'A3', 'A4', 'A5'], outcome: 'E', association },
    request: prepared,
  })),
  ...plans.map((plan): Prepared => ({
    name: `planning ${Object.values(plan).join(' ')}`,
    asked: { procedure: 'power', ...plan },
    request: prepared,
  })),
  {
    name: 'clusters by k-means',
    asked: { procedure: 'cluster', variables: ['A', 'C', 'E', 'N'], k: 2, most: 3 },
    request: prepared,
  },
  ...(['VVI', 'EEE', 'VVV'] as const).map((model): Prepared => ({
    name: `profiles ${model}`,
    asked: { procedure: 'latentProfile', variables: ['A', 'C', 'N'], profiles: 2, model },
    request: prepared,
  })),
  {
    name: 'weights by propensity',
    asked: {
      procedure: 'matching',
      outcome: 'N',
      treated: 'gender',
      covariates: ['A', 'E'],
      method: 'weighting',
      estimand: 'ate',
    },
    request: prepared,
  },
  {
    name: 'two controls for each',
    asked: {
      procedure: 'matching',
      outcome: 'N',
      treated: 'gender',
      covariates: ['A', 'E', 'age'],
      ratio: 2,
      caliper: 0.1,
    },
    request: prepared,
  },
];
