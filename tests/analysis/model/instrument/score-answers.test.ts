import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scorerOf } from '../../../../analysis/model/instrument/score-answers.ts';
import { everyRated, pmi } from './pmi.ts';

const score = scorerOf(pmi);

describe('scoring the PMI', () => {
  test('a scale is the mean of its items with 6 − x for the reversed ones', () => {
    const scores = score({ PL1: 5, PL2: 4, PL3: 3, PL4: 2, PL5: 1, PL6: 2 });
    expect(scores.PL).toBeCloseTo((5 + 4 + 3 + 4 + 5 + 2) / 6, 12);
  });

  test('frequency items reverse as 100 − x', () => {
    expect(score({ BO5: 0, BO6: 25, BO7: 50, BO8: 100 }).BOD).toBeCloseTo((0 + 25 + 50 + 0) / 4, 12);
  });

  test('a scale is missing below its minimum of answered items and counts at it', () => {
    expect(score({ PL1: 5, PL2: 5, PL3: 5 }).PL).toBeNull();
    expect(score({ PL1: 5, PL2: 5, PL3: 5, PL6: 1 }).PL).toBe(4);
    expect(score({ PL1: 5, PL2: 5, PL3: 5, PL6: 'preferNotToSay' }).PL).toBeNull();
  });

  test('derived scores: means of scales, raw items, differences', () => {
    const scores = score({ ...everyRated((code) => (code.startsWith('IM') ? 5 : 3)), PL4: 5, PL5: 4 });
    expect(scores.PM).toBeCloseTo((scores.PL! + 3 + 3 + 3) / 4, 12);
    expect(scores.PLPUN).toBe(4.5);
    expect(scores.BAL).toBe(2);
    expect(scores.INC).toBeCloseTo((3 + 5 + 3) / 3, 12);
    expect(scores.GAP_plan).toBeCloseTo(3 - scores.PL!, 12);
  });

  test('a derived score is missing as soon as one part is', () => {
    const { PL1: _, PL2: __, PL3: ___, ...without } = everyRated(() => 3);
    expect(score(without)).toMatchObject({ PL: null, PM: null, GAP_plan: null, GAP_process: 0 });
  });

  test('a questionnaire without an answer has every score missing', () => {
    expect(new Set(Object.values(score({})))).toEqual(new Set([null]));
  });

  test('whatever is answered, a scale stays in the range of its items and turns around with the answers', () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    const answers = fc.record(
      Object.fromEntries(['PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'].map((c) => [c, value])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const answered = Object.entries(given).filter((e): e is [string, number] => e[1] !== undefined);
        const { PL } = score(Object.fromEntries(answered));
        const turned = score(Object.fromEntries(answered.map(([code, x]) => [code, 6 - x]))).PL;
        if (answered.length < 4) expect([PL, turned]).toEqual([null, null]);
        else {
          expect(PL).toBeGreaterThanOrEqual(1);
          expect(PL).toBeLessThanOrEqual(5);
          expect(PL! + turned!).toBeCloseTo(6, 12);
        }
      }),
    );
  });
});
