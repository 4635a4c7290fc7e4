import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imputationsNeeded, poolChiSquares, poolEstimates } from '../../../analysis/impute/pool/rubin.ts';
import { answerTo, type Cells } from '../relate/claims.ts';

interface Pooling {
  readonly name: string;
  readonly estimates: readonly (readonly number[])[];
  readonly errors: readonly (readonly number[])[];
  readonly complete: number;
  readonly estimate: readonly number[];
  readonly standardError: readonly number[];
  readonly df: readonly number[];
  readonly lambda: readonly number[];
  readonly fractionMissing: readonly number[];
  readonly p: readonly number[];
  readonly chi2?: readonly number[];
  readonly d2?: readonly [f: number, df1: number, df2: number, p: number];
}
interface Many {
  readonly name: string;
  readonly columns: Cells;
  readonly estimate: readonly number[];
  readonly standardError: readonly number[];
}

const path = new URL('../../fixtures/analysis/impute/pooling.json', import.meta.url);
const { pooling, many } = JSON.parse(readFileSync(path, 'utf8')) as { pooling: Pooling[]; many: Many[] };

function near(found: number, wanted: number, bar = 1e-8) {
  expect(Math.abs(found - wanted) / Math.abs(wanted)).toBeLessThan(bar);
}

describe('pooling', () => {
  it.each(pooling)('of data sets imputed by mice is that of mice: $name', (wanted) => {
    wanted.estimate.forEach((estimate, j) => {
      const at = (of: readonly (readonly number[])[]) => of.map((each) => each[j]!);
      const found = poolEstimates(at(wanted.estimates), at(wanted.errors), wanted.complete, 0.95);
      near(found.estimate, estimate);
      near(found.standardError, wanted.standardError[j]!);
      near(found.df, wanted.df[j]!);
      near(found.lambda, wanted.lambda[j]!);
      near(found.fractionMissing, wanted.fractionMissing[j]!);
      near(found.p, wanted.p[j]!);
    });
    if (!wanted.chi2 || !wanted.d2) return;
    const { f, df1, df2, p } = poolChiSquares(wanted.chi2, wanted.d2[1]);
    [f, df1, df2, p].forEach((value, i) => near(value, wanted.d2![i]!));
  });

  it('needs more imputations the more is missing', () => {
    expect(imputationsNeeded(0.1, 20)).toBeLessThan(imputationsNeeded(0.5, 20));
    // 1 + ½ (.5/.05)² for a fraction that is known exactly.
    expect(imputationsNeeded(0.5, Infinity)).toBe(51);
  });
});

describe('imputation', () => {
  it.each(many)(
    'meets mice within the error of simulation: $name',
    ({ name, columns, estimate, standardError }) => {
      const [outcome, predictors] =
        name === 'airquality' ? ['Ozone', ['Solar.R', 'Wind', 'Temp']] : ['chl', ['bmi', 'age']];
      const regression = { procedure: 'regression', outcome, blocks: [predictors] };
      const found = answerTo(columns, {
        procedure: 'impute',
        variables: Object.keys(columns),
        m: 200,
        analyses: [regression],
      }) as unknown as { pooled: [{ estimates: { estimate: number; standardError: number }[] }] };
      estimate.forEach((wanted, i) => {
        const own = found.pooled[0].estimates[i]!;
        expect(Math.abs(own.estimate - wanted)).toBeLessThan(0.25 * standardError[i]!);
        expect(Math.abs(own.standardError / standardError[i]! - 1)).toBeLessThan(0.2);
      });
    },
  );
});
