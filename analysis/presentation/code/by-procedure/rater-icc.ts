import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

const types = { oneWay: null, agreement: 'ABSOLUTE', consistency: 'CONSISTENCY' } as const;
const models = { oneWay: 'ONEWAY', agreement: 'RANDOM', consistency: 'MIXED' } as const;

/** Of columns of raters; long ratings would have to be spread first. */
export const raterIcc: Coded<'raterIcc'> = {
  r: ({ asked: { raters = [], confidence = 0.95 } }) =>
    raters.length === 0
      ? null
      : lines(
          'library(psych)',
          `x <- na.omit(${rColumns(raters)})`,
          `found <- ICC(x, lmer = FALSE, alpha = ${Number((1 - confidence).toFixed(12))})`,
          'found$results; found$stats; c(within = found$MSW, df = nrow(x) * (ncol(x) - 1)); c(raters = ncol(x), ratees = nrow(x))',
        ),
  spss: ({ asked: { raters = [], model = 'agreement', confidence = 0.95 } }) => {
    if (raters.length === 0) return null;
    const type = types[model];
    return lines(
      'RELIABILITY',
      `  /VARIABLES=${raters.join(' ')}`,
      "  /SCALE('ALL') ALL",
      `  /ICC=MODEL(${models[model]})${type ? ` TYPE(${type})` : ''} CIN=${Number((100 * confidence).toFixed(10))} TESTVAL=0.`,
    );
  },
};
