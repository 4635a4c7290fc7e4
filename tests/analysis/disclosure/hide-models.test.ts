import { describe, expect, it } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { tableOf } from '../relate/claims.ts';

/** Forty people. */
const rows = Array.from({ length: 40 }, (_, i) => i);
const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: false };
const hiding = expect.objectContaining({ code: 'small-hidden' }) as unknown;

describe('models of categories and counts', () => {
  it('a category of an outcome that fewer than k have is told by no coefficient', () => {
    const asked = (least: number) => ({
      procedure: 'multinomial',
      outcome: least > 2 ? 'B' : 'A',
      predictors: ['x'],
    });
    const cells = tableOf({
      A: rows.map((i) => (i < 2 ? 5 : i < 20 ? 4 : 3)),
      B: rows.map((i) => (i < 8 ? 5 : i < 20 ? 4 : 3)),
      x: rows.map((i) => (i * 7) % 5),
    });
    const tell = (analysis: object) => hideSmall(answer(cells, { analyses: [analysis] }), told);
    expect(tell(asked(2))).toBeNull();
    expect(tell(asked(5))?.analyses[0]).toMatchObject({ categories: [{ n: 20 }, { n: 12 }, { n: 8 }] });
  });

  it.each(['poisson', 'negativeBinomial'])(
    '%s: how many have a count of 0 is told where they and the others are not few',
    (procedure) => {
      for (const [few, expected] of [
        [2, null],
        [12, 12],
        [38, null],
      ] as const) {
        const cells = tableOf({
          y: rows.map((i) => (i < few ? 0 : 1 + (i % 4))),
          x: rows.map((i) => (i * 7) % 5),
        });
        const asked = { procedure, outcome: 'y', predictors: ['x'] };
        const found = hideSmall(answer(cells, { analyses: [asked] }), told)?.analyses[0];
        expect(found, String(few)).toMatchObject({ zeros: { observed: expected } });
      }
    },
  );

  it('a classification tells no cells, and no shares where a cell is few', () => {
    const tell = (y: number[]) => {
      const cells = tableOf({ y, x: rows.map((i) => (i * 7) % 10) });
      const asked = { procedure: 'logistic', outcome: 'y', predictors: ['x'] };
      return hideSmall(answer(cells, { analyses: [asked] }), told)?.analyses[0];
    };
    const even = tell(rows.map((i) => Number((i * 7) % 10 > 4 !== i < 10)));
    expect(even).toMatchObject({ classification: { truePositives: null, falsePositives: null } });
    expect((even as { classification: { accuracy: number } }).classification.accuracy).toBe(0.75);
    const few = tell(rows.map((i) => Number((i * 7) % 10 > 4 !== i < 3)));
    expect(few).toMatchObject({ classification: { accuracy: null, sensitivity: null }, notes: [hiding] });
  });

  it('nobody moves the cut-off or the groups of predictions, and a rare answer has no threshold', () => {
    const cells = tableOf({
      y: rows.map((i) => Number((i * 7) % 10 > 4 !== i < 10)),
      x: rows.map((i) => (i * 7) % 10),
      o: rows.map((i) => (i < 3 ? 1 : 2 + (i % 2))),
      w: rows.map((i) => (i < 2 ? 0 : 1)),
    });
    const tell = (analysis: object) => hideSmall(answer(cells, { analyses: [analysis] }), told);
    for (const more of [{ cutoff: 0.49 }, { cutoff: 0.501 }])
      expect(
        tell({ procedure: 'logistic', outcome: 'y', predictors: ['x'], ...more })?.analyses[0],
      ).toMatchObject({
        classification: { sensitivity: null, specificity: null, accuracy: null },
      });
    expect(tell({ procedure: 'logistic', outcome: 'y', predictors: ['x'] })?.analyses[0]).toMatchObject({
      classification: { accuracy: 0.75 },
      hosmerLemeshow: { p: null },
    });
    expect(tell({ procedure: 'ordinal', outcome: 'o', predictors: ['x'] })).toBeNull();
    const exposed = { procedure: 'poisson', outcome: 'x', predictors: ['y'], exposure: 'w' };
    expect(JSON.stringify(tell(exposed))).not.toContain('exposure-not-positive');
  });
});
