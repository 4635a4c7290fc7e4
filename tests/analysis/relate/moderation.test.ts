import { describe, expect, it } from 'vitest';
import { slopeAt, johnsonNeyman } from '../../../analysis/relate/johnson-neyman.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from './claims.ts';

const moderate = (cells: Cells, analysis: object = {}) =>
  answerTo(cells, { procedure: 'moderation', outcome: 'y', predictor: 'x', moderator: 'w', ...analysis });

describe('moderation', () => {
  it.each(claimsOf('relate/moderation'))('equals R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });

  const x = [1, 4, 2, 6, 3, 7, 5, 8, 2, 9];
  const w = [0, 1, 3, 2, 5, 4, 2, 1, 3, 5];
  const y = [2, 5, 3, 9, 7, 16, 8, 9, 5, 21];

  it('gives the same interaction, slopes and bounds whether centred or not', () => {
    const centred = moderate({ x, w, y });
    const raw = moderate({ x, w, y }, { center: false });
    for (const path of [
      'interaction.t',
      'interaction.r2Change',
      'simpleSlopes.0.slope',
      'simpleSlopes.2.p',
      'johnsonNeyman.bounds.0.at',
    ])
      expect(numberAt(raw, path), path).toBeCloseTo(numberAt(centred, path), 9);
  });

  it('finds bounds at which the slope is exactly as many standard errors as asked', () => {
    const slope = { b: 0.4, c: -0.3, bb: 0.02, bc: -0.001, cc: 0.01 };
    const { bounds } = johnsonNeyman(slope, 2);
    expect(bounds).toHaveLength(2);
    for (const bound of bounds) {
      const { slope: b, standardError } = slopeAt(slope, bound);
      expect(Math.abs(b / standardError)).toBeCloseTo(2, 10);
    }
  });

  it('says so when the moderator does not vary', () => {
    const answer = moderate({ x, w: w.map(() => 2), y });
    expect(answer).toMatchObject({ interaction: null, simpleSlopes: null, johnsonNeyman: null });
    expect(at(answer, 'model.coefficients.2')).toMatchObject({ term: 'w', b: null });
    expect(answer['notes']).toContain('the interaction cannot be told apart');
  });

  it('refuses a predictor that moderates itself', () => {
    expect(() => moderate({ x, w, y }, { moderator: 'x' })).toThrow(/moderator: must differ/);
  });
});
