import { describe, expect, it } from 'vitest';
import {
  noncentralChiSquareLowerTail,
  noncentralityOfChiSquare,
} from '../../../analysis/numeric/noncentral.ts';
import { answerTo, at, numberAt, type Cells } from '../relate/claims.ts';
import { fixture } from './fixture.ts';

interface Adequacy {
  n: number;
  kmo: number;
  msa: Record<string, number>;
  chi2: number;
  df: number;
  p: number;
  determinant: number;
  firstPercent: number;
}

interface Case {
  name: string;
  data: Cells;
  pairwise: Adequacy;
  listwise: Adequacy;
}

const { cases, noncentral } = fixture<{
  cases: Case[];
  noncentral: { x: number; df: number; ncp: number; cdf: number }[];
}>('adequacy');

const rules = cases.flatMap((wanted) =>
  (['pairwise', 'listwise'] as const).map((rule) => ({ ...wanted, rule })),
);

function expectNear(actual: number, wanted: number, relative = 1e-9) {
  expect(Math.abs(actual - wanted)).toBeLessThan(relative * Math.abs(wanted) + 1e-300);
}

describe('factorability', () => {
  it.each(rules)('equals psych: $name, $rule', ({ data, rule, ...wanted }) => {
    const found = answerTo(data, { procedure: 'factorability', variables: Object.keys(data), missing: rule });
    const { n, kmo, msa, chi2, df, p, determinant } = wanted[rule];
    expect(found['n']).toBe(n);
    expect(at(found, 'bartlett.df')).toBe(df);
    expectNear(numberAt(found, 'kmo'), kmo);
    expectNear(numberAt(found, 'bartlett.chi2'), chi2);
    expectNear(numberAt(found, 'bartlett.p'), p, 1e-7);
    expectNear(numberAt(found, 'determinant'), determinant);
    for (const [name, value] of Object.entries(msa)) expectNear(numberAt(found, `msa.${name}`), value);
  });

  it('is null and names the item that does not vary', () => {
    const { data } = cases[1]!;
    const cells = { ...data, flat: data['rating']!.map(() => 4) };
    const found = answerTo(cells, { procedure: 'factorability', variables: Object.keys(cells) });
    expect(found['kmo']).toBeNull();
    expect(at(found, 'msa.rating')).toBeNull();
    expect(found['notes']).toEqual(['flat does not vary: it has no correlations']);
  });

  it('is null and says why when items add up to another or respondents are fewer than items', () => {
    const { data } = cases[1]!;
    const both = data['rating']!.map((cell, i) => (cell as number) + (data['raises']![i] as number));
    const few = Object.fromEntries(Object.entries(data).map(([name, cells]) => [name, cells.slice(0, 5)]));
    for (const cells of [{ ...data, both }, few]) {
      const found = answerTo(cells, { procedure: 'factorability', variables: Object.keys(cells) });
      expect(at(found, 'bartlett.chi2')).toBeNull();
      expect((found['notes'] as string[]).join()).toContain('singular');
    }
  });
});

describe('common method variance', () => {
  it.each(rules)('takes the first principal component: $name, $rule', ({ data, rule, ...wanted }) => {
    const found = answerTo(data, { procedure: 'commonMethod', variables: Object.keys(data), missing: rule });
    expectNear(numberAt(found, 'harman.firstFactorPercent'), wanted[rule].firstPercent);
  });

  it('fits one factor as cfa does', () => {
    const { data } = cases[2]!;
    const variables = Object.keys(data);
    const found = answerTo(data, { procedure: 'commonMethod', variables });
    const fitted = answerTo(data, { procedure: 'cfa', factors: { all: variables } });
    expect(at(found, 'cfaOneFactor.chi2')).toBe(fitted['chi2']);
    expect(at(found, 'cfaOneFactor.rmseaInterval')).toEqual(fitted['rmseaInterval']);
  });

  it('keeps the percent and says why the model is missing for two items', () => {
    const { data } = cases[2]!;
    const found = answerTo(data, { procedure: 'commonMethod', variables: ['x1', 'x2'] });
    expect(numberAt(found, 'harman.firstFactorPercent')).toBeGreaterThan(50);
    expect(found['cfaOneFactor']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('one-factor CFA');
  });
});

describe('the noncentral chi-square', () => {
  it.each(noncentral)('equals pchisq: x $x, df $df, ncp $ncp', ({ x, df, ncp, cdf }) => {
    expect(Math.abs(noncentralChiSquareLowerTail(x, df, ncp) - cdf)).toBeLessThan(1e-11);
  });

  it('gives back the noncentrality that it was made with', () => {
    for (const [x, ncp] of [
      [20, 0.5],
      [85.3, 61.3],
      [4100, 4000],
    ] as const)
      expectNear(noncentralityOfChiSquare(x, 24, noncentralChiSquareLowerTail(x, 24, ncp)), ncp, 1e-11);
  });
});
