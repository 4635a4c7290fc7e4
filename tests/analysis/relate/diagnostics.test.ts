import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { answerTo, at, type Cells, numberAt, tableOf } from './claims.ts';

interface Known {
  readonly columns: Cells;
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly bp: readonly number[];
  readonly white: readonly number[];
  readonly reset: readonly number[];
  readonly cook: readonly number[];
  readonly index: readonly number[];
  readonly share: readonly (readonly number[])[];
}
const known = JSON.parse(
  readFileSync('tests/fixtures/analysis/relate/diagnostics.json', 'utf8'),
) as readonly Known[];
const ask = (cells: Cells, outcome: string, predictors: readonly string[]) =>
  answerTo(cells, { procedure: 'regression', outcome, blocks: [predictors], diagnostics: true });
const close = (found: unknown, path: string, value: number, within = 1e-8) =>
  expect(Math.abs(numberAt(found, `diagnostics.${path}`) - value), path).toBeLessThan(
    within * Math.max(1, Math.abs(value)),
  );

describe.each(known)('$outcome by $predictors', ({ columns, outcome, predictors, ...own }) => {
  const found = ask(columns, outcome, predictors);

  it('tests as lmtest does', () => {
    ['chi2', 'df', 'p'].forEach((field, i) => {
      close(found, `breuschPagan.${field}`, own.bp[i]!);
      close(found, `white.${field}`, own.white[i]!);
    });
    ['f', 'df1', 'df2', 'p'].forEach((field, i) => close(found, `reset.${field}`, own.reset[i]!, 1e-6));
  });

  it('has the influence and the condition indices of R', () => {
    ['aboveShare', 'aboveOne', 'largest'].forEach((field, i) => close(found, `cook.${field}`, own.cook[i]!));
    own.index.forEach((value, d) => {
      close(found, `collinearity.${d}.conditionIndex`, value, 1e-6);
      own.share.forEach((shares, j) =>
        close(found, `collinearity.${d}.proportions.${j}.share`, shares[d]!, 1e-6),
      );
    });
  });

  it('has sums of squares that add up', () => {
    const ss = (part: string) => numberAt(found, `diagnostics.sumsOfSquares.${part}.ss`);
    expect(ss('model') + ss('residual')).toBeCloseTo(ss('total'), 8);
  });
});

describe('awkward data', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];

  it('an exact fit, one predictor that does not vary, too few rows: null', () => {
    expect(ask({ x, y: x.map((each) => 2 * each) }, 'y', ['x'])).toMatchObject({ diagnostics: null });
    expect(ask({ x: x.map(() => 1), y: x }, 'y', ['x'])).toMatchObject({ diagnostics: null });
    expect(ask({ x: [1, 2], y: [2, 1] }, 'y', ['x'])).toMatchObject({ diagnostics: null });
  });

  it('nothing is no number', () => {
    const wild = { x, z: [0, 0, 1, 0, 0, 0, 0, 0], y: [1e150, 2, -3, 4e150, 1, 6, 2, 2] };
    expect(JSON.stringify(ask(wild, 'y', ['x', 'z']))).not.toMatch(/NaN|Infinity/);
  });

  it('is left out where it is not asked', () => {
    const found = answerTo(
      { x, y: [2, 1, 4, 3, 7, 5, 8, 6] },
      { procedure: 'regression', outcome: 'y', blocks: [['x']] },
    );
    expect(found).not.toHaveProperty('diagnostics');
  });
});

describe('through the gate', () => {
  const people = Array.from({ length: 80 }, (_, i) => i);
  const table = tableOf({
    x: people.map((i) => (i === 0 ? 40 : i % 9)),
    y: people.map((i) => (i === 0 ? -60 : ((i * 7) % 11) + (i % 9))),
  });
  const asked = { procedure: 'regression', outcome: 'y', blocks: [['x']], diagnostics: true };
  const told = (request: object) => {
    const none = { items: {}, scales: {} };
    const admission = admit(table, request, none, { k: 5, labels: new Set(), bands: new Map() });
    if (admission.gate !== 'open') throw new Error(admission.gate);
    return hideSmall(answer(table, admission.request, none), admission.told)?.analyses[0];
  };

  it('one person who moves the model is not told of', () => {
    const open = answer(table, { analyses: [asked] }).analyses[0];
    expect(at(open, 'diagnostics.cook')).toMatchObject({ aboveOne: 1 });
    expect(at(told({ analyses: [asked] }), 'diagnostics.cook')).toEqual({
      aboveShare: null,
      aboveOne: null,
      largest: null,
    });
  });

  it('fourth powers of what a request makes are not told', () => {
    const derive = [{ name: 'd', from: 'x + 2' }];
    const found = told({ derive, analyses: [{ ...asked, blocks: [['d']] }] });
    expect(at(found, 'diagnostics.breuschPagan')).toEqual({ chi2: null, df: null, p: null });
    expect(at(found, 'diagnostics.residuals.kurtosis')).toBeNull();
    expect(at(found, 'diagnostics.collinearity.1.conditionIndex')).toBeGreaterThan(1);
  });
});
