import { type Term, term } from './term.ts';

/** Words for the fields of results on appraisal records. */
export const recordTerms: Readonly<Record<string, Term>> = {
  raters: term('whole', '评价人数', 'Raters'),
  ratees: term('whole', '对象数', 'Ratees'),
  meanSpearman: term('bounded', '平均 Spearman r', 'Mean Spearman r'),
};
