import { both } from '../words.ts';

/** The most variables of a procedure whose work grows with their square or faster. */
export const MOST_OF_A_MATRIX = 300;

/** The most variables of which each is told of by itself. */
export const MOST_APART = 2000;

/** Variables that are correlated with each other. */
export const correlated = {
  takes: 'list',
  use: 'summed',
  level: 'interval',
  least: 2,
  most: MOST_OF_A_MATRIX,
  title: both('变量', 'Variables'),
} as const;

export const outcome = {
  takes: 'variable',
  use: 'summed',
  level: 'interval',
  title: both('因变量', 'Outcome'),
} as const;

/** Predictors that are numbers, or categories where `categorical` names them. */
export const predictors = {
  takes: 'list',
  use: 'summed',
  level: 'interval',
  most: MOST_OF_A_MATRIX,
  categories: 'categorical',
  title: both('预测变量', 'Predictors'),
} as const;

export const covariates = {
  ...predictors,
  optional: true,
  title: both('协变量', 'Covariates'),
} as const;

export const categorical = {
  takes: 'list',
  use: 'grouping',
  level: 'nominal',
  most: MOST_OF_A_MATRIX,
  optional: true,
  title: both('其中的类别变量', 'Categorical among them'),
} as const;

/** Whom a measure reached. */
export const treated = {
  takes: 'variable',
  use: 'grouping',
  level: 'nominal',
  title: both('处理组（两个取值，后者为处理）', 'Treated (two values, the later is treated)'),
} as const;

/** Units whose people are alike, by which errors are clustered. */
export const clusterUnit = {
  takes: 'variable',
  use: 'grouping',
  level: 'nominal',
  optional: true,
  title: both('聚类单位', 'Units that errors are clustered by'),
} as const;

/** The items of each factor. */
export const factors = {
  takes: 'factors',
  use: 'summed',
  level: 'interval',
  most: MOST_OF_A_MATRIX,
  title: both('因子及其题项', 'Factors and their items'),
} as const;
