import { describe, expect, it } from 'vitest';
import { rasch } from '../../support/records/rasch.ts';
import { claimsOf } from '../relate/claims.ts';
import { ask, ledger } from './ask.ts';

const long = (table: readonly (readonly number[])[]) => ({
  rater: table.flatMap((row) => row.map((_, j) => `R${j}`)),
  ratee: table.flatMap((row, i) => row.map(() => `E${i}`)),
  rating: table.flat(),
});

const shrout = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('intraclass correlations', () => {
  it('are the six of Shrout and Fleiss (1979)', () => {
    const found = ask('raterIcc', {}, long(shrout)).forms.map(({ icc }) => Math.round(icc! * 100) / 100);
    expect(found).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
  });

  it('leave out ratees that somebody did not rate, and say so', () => {
    const whole = long(shrout);
    const found = ask(
      'raterIcc',
      {},
      {
        rater: [...whole.rater, 'R0'],
        ratee: [...whole.ratee, 'E9'],
        rating: [...whole.rating, 4],
      },
    );
    expect(found).toMatchObject({ ratees: 6, leftOut: 1 });
    expect(found.notes.join()).toContain('left out');
    expect(found.forms[0]!.icc).toBeCloseTo(0.1657, 4);
  });
});

describe('generalizability', () => {
  it('of p×r is what the intraclass correlations are', () => {
    const found = ask('generalizability', { design: 'raters' }, long(shrout));
    const [, agreement, consistency, , panelAgreement, panelConsistency] = ask(
      'raterIcc',
      {},
      long(shrout),
    ).forms;
    expect(found.decision[0]!.dependability).toBeCloseTo(agreement!.icc!, 12);
    expect(found.decision[0]!.generalizability).toBeCloseTo(consistency!.icc!, 12);
    expect(found.dependability).toBeCloseTo(panelAgreement!.icc!, 12);
    expect(found.generalizability).toBeCloseTo(panelConsistency!.icc!, 12);
  });

  it('names the least number of raters that reaches the target', () => {
    const found = ask('generalizability', { target: 0.9, most: 60 }, ledger.ratings);
    const { neededForRanks: needed, decision } = found;
    expect(decision[needed! - 1]!.generalizability!).toBeGreaterThanOrEqual(0.9);
    expect(decision[needed! - 2]?.generalizability ?? 0).toBeLessThan(0.9);
  });

  it('shows negative components as they are and counts them as zero', () => {
    const found = ask(
      'generalizability',
      {},
      long([
        [1, 5],
        [5, 1],
        [2, 4],
        [4, 2],
      ]),
    );
    expect(found.components[0]!.variance).toBeLessThan(0);
    expect(found.generalizability).toBe(0);
    expect(found.notes.join()).toContain('negative');
  });
});

describe('adjusted scores', { timeout: 60_000 }, () => {
  const made = rasch(21, { raters: 12, ratees: 50, each: 3 });

  it('say which moves of rank are beyond doubt, three ways', () => {
    const { methods, scores } = ask('adjust', {}, made.columns);
    expect(methods.map(({ method }) => method)).toEqual(['ols', 'fair', 'blup']);
    for (const { n, clearMoves, meanMove, meanMoveInterval } of methods) {
      expect(n).toBe(50);
      expect(clearMoves!).toBeLessThan(n / 2);
      expect(meanMove!).toBeGreaterThan(0);
      expect(meanMoveInterval![0]!).toBeLessThanOrEqual(meanMoveInterval![1]!);
    }
    for (const { rawRank, ols } of scores!) {
      const [low, high] = ols!.rankInterval!;
      expect(ols!.clear).toBe(rawRank! < low! || rawRank! > high!);
    }
  });

  it('are the raw ones where everybody rated everybody', () => {
    const { scores, methods } = ask('adjust', {}, long(shrout));
    for (const { raw, ols } of scores!) expect(ols!.score).toBeCloseTo(raw!, 12);
    expect(methods[0]).toMatchObject({ method: 'ols', meanMove: 0, tierChanges: 0, clearMoves: 0 });
  });

  it('are refused where raters have no common ratees', () => {
    const { columns } = rasch(3, { raters: 8, ratees: 40, each: 3, apart: true });
    const found = ask('adjust', {}, columns);
    expect(found).toMatchObject({ scores: null, methods: [] });
    expect(found.notes.join()).toContain('not connected');
  });

  it('are the same for the same seed', () => {
    expect(ask('adjust', { seed: 5 }, made.columns)).toEqual(ask('adjust', { seed: 5 }, made.columns));
  });
});

it('each claim of the fixture names its procedure', () => {
  expect(new Set(claimsOf('records/raters').map(({ analysis }) => analysis['procedure']))).toEqual(
    new Set(['facets', 'raterIcc', 'generalizability', 'adjust']),
  );
});
