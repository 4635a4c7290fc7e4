import { rColumns, rName, rTerms } from './r-words.ts';

interface Counted {
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly categorical?: readonly string[] | undefined;
  readonly exposure?: string | undefined;
  readonly offset?: string | undefined;
}

/** The rows of a model of counts, and its formula. */
export function countModel({ outcome, predictors, categorical, exposure, offset }: Counted) {
  const added = exposure ?? offset;
  const names = [outcome, ...predictors, ...(added === undefined ? [] : [added])];
  const term =
    exposure === undefined
      ? offset === undefined
        ? ''
        : ` + offset(${rName(offset)})`
      : ` + offset(log(${rName(exposure)}))`;
  const rows = `x <- na.omit(${rColumns(names)})`;
  return {
    rows: exposure === undefined ? rows : `${rows}; x <- x[x$${rName(exposure)} > 0, ]`,
    formula: `${rName(outcome)} ~ ${rTerms(predictors, categorical)}${term}`,
    nothing: `${rName(outcome)} ~ 1${term}`,
  };
}

/** The same in SPSS: GENLIN with a distribution. */
export function genlin(
  { outcome, predictors, categorical = [], exposure, offset }: Counted,
  distribution: string,
) {
  const numbers = predictors.filter((name) => !categorical.includes(name));
  const added = exposure === undefined ? offset : 'log_exposure';
  return [
    ...(exposure === undefined ? [] : [`COMPUTE log_exposure = LN(${exposure}).`]),
    `GENLIN ${outcome}${categorical.length > 0 ? ` BY ${categorical.join(' ')}` : ''}${numbers.length > 0 ? ` WITH ${numbers.join(' ')}` : ''}`,
    `  /MODEL ${predictors.join(' ')} INTERCEPT=YES${added === undefined ? '' : ` OFFSET=${added}`} DISTRIBUTION=${distribution} LINK=LOG`,
    '  /PRINT FIT SUMMARY SOLUTION(EXPONENTIATED).',
  ];
}
