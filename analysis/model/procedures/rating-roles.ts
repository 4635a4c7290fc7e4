import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

/** The columns of ratings as roles: nothing is told of one person behind them. */
export const rater = {
  takes: 'variable',
  use: 'compared',
  level: 'nominal',
  column: 'rater',
  title: both('评价人', 'Rater'),
} as const;

export const ratee = {
  takes: 'variable',
  use: 'compared',
  level: 'nominal',
  column: 'ratee',
  title: both('被评价者', 'Ratee'),
} as const;

export const rating = {
  takes: 'variable',
  use: 'compared',
  level: 'interval',
  column: 'rating',
  title: both('评分', 'Rating'),
} as const;

export const criterion = {
  takes: 'variable',
  use: 'compared',
  level: 'nominal',
  optional: true,
  column: 'criterion',
  title: both('评价要素', 'Criterion'),
} as const;

export const raterClass = {
  takes: 'variable',
  use: 'compared',
  level: 'nominal',
  optional: true,
  column: 'class',
  title: both('评价人类别', 'Rater class'),
} as const;

export const occasion = {
  takes: 'variable',
  use: 'compared',
  level: 'nominal',
  optional: true,
  column: 'period',
  title: both('考评期', 'Occasion'),
} as const;

/** Columns of answers in the place of long ratings: one a rater, a row for each object. */
export const raterColumns = {
  takes: 'list',
  use: 'summed',
  level: 'interval',
  least: 2,
  most: MOST_OF_A_MATRIX,
  optional: true,
  title: both('评价人各占一列', 'Raters, a column each'),
} as const;
