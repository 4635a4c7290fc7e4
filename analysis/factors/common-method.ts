import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { fitIndices } from './confirm/fit-indices.ts';
import { fitMeasurement } from './confirm/fit.ts';
import { structureOf } from './confirm/measurement.ts';
import { readSample } from './confirm/samples.ts';
import { correlationsOf } from './correlations.ts';
import { eigenvaluesInPlace } from './eigenvalues.ts';

/**
 * Signs of common method variance. Harman's single-factor test: the percent of variance of the first unrotated principal
 * component; below 40 (or 50) % is taken to be harmless. `cfaOneFactor` fits one factor to all items, which should
 * fit badly; it always uses complete respondents. R: `eigen(cor(x))$values[1] / p`, `lavaan::cfa`.
 */
export const commonMethod: Procedure<'commonMethod'> = {
  run(data, { variables, missing }) {
    const { r, n, notes } = correlationsOf(data, variables, missing);
    const p = variables.length;
    const eigenvalues = r && eigenvaluesInPlace(Float64Array.from(r.to1DArray()), p);
    const sample = readSample(data, variables, 'listwise');
    const fitted = fitMeasurement(structureOf({ common: variables }), [sample], false);
    return {
      n,
      missing,
      definition: note('commonMethod'),
      harman: {
        firstFactorPercent: eigenvalues && (100 * eigenvalues[0]!) / p,
        factorsAboveOne: eigenvalues && eigenvalues.filter((value) => value > 1).length,
      },
      cfaOneFactor:
        'reason' in fitted ? null : { n: fitted.n, ...fitIndices(fitted.test, fitted.baseline, fitted.n) },
      notes: 'reason' in fitted ? [...notes, note('one-factor-cfa', { reason: fitted.reason })] : notes,
    };
  },
};
