import { describe, expect, it } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import {
  answerTo,
  answerToClaim,
  at,
  type Cells,
  claimsOf,
  expectClose,
  numberAt,
  tableOf,
} from './claims.ts';

const rows = (count: number, each: (row: number) => number) =>
  Array.from({ length: count }, (_, i) => each(i));
const noise = (seed: number) => (i: number) =>
  (((i * 7919 + seed * 104729) * 2654435761) % 1009) / 1009 - 0.5;
const u = noise(1);
const z = rows(120, (i) => i % 5);
const x = rows(120, (i) => z[i]! + 2 * u(i));
const y = rows(120, (i) => 3 * x[i]! - 4 * u(i) + noise(2)(i));
const fit = (cells: Cells, more: object = {}) =>
  answerTo(cells, {
    procedure: 'twoStageLeastSquares',
    outcome: 'y',
    endogenous: ['x'],
    instruments: ['z'],
    ...more,
  });

describe('two-stage least squares', () => {
  it.each(claimsOf('relate/instrumental'))('equal AER: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-8 });
  });

  it('a planted fault fires', () => {
    const [claim] = claimsOf('relate/instrumental');
    const wrong = { ...claim!, analysis: { ...claim!.analysis, instruments: ['tdiff'] } };
    expect(() => expectClose(answerToClaim(wrong), claim!.expected, { tail: 1e-7, other: 1e-8 })).toThrow();
  });

  it('recovers an effect that least squares misses', () => {
    const found = fit({ x, y, z });
    expect(Math.abs(numberAt(found, 'coefficients.1.b') - 3)).toBeLessThan(0.2);
    expect(Math.abs(numberAt(found, 'coefficients.1.ordinary') - 3)).toBeGreaterThan(0.2);
    expect(numberAt(found, 'wuHausman.p')).toBeLessThan(1e-3);
    expect(found).toMatchObject({ sargan: null });
  });

  it('names weak instruments, and has no interval where the set is none', () => {
    const found = fit({ x, y, z: rows(120, noise(9)) });
    expect(found['notes']).toContainEqual(expect.stringContaining('the instruments of x are weak'));
    expect(['line', 'rays']).toContain(at(found, 'andersonRubin.shape'));
    expect(at(found, 'andersonRubin.interval')).toBeNull();
  });

  it('refuses by a sentence what is not identified', () => {
    const twice = z.map((each) => 2 * each);
    const c = rows(120, () => 4);
    for (const [cells, more, said] of [
      [{ x, y, z: c }, {}, 'under-identified'],
      [{ x, y, z, c: twice }, { covariates: ['c'] }, 'under-identified'],
      [{ x, y, z, v: x.map((each, i) => each * each + i) }, { endogenous: ['x', 'v'] }, 'under-identified'],
      [{ x, y: c, z }, {}, 'y'],
      [{ x: c, y, z }, {}, 'no variation'],
      [{ x, y, z, c }, { unit: 'c' }, 'unit'],
      [{ x: x.slice(0, 3), y: y.slice(0, 3), z: z.slice(0, 3) }, {}, ''],
      [{ x: x.map(() => null), y, z }, {}, 'answered all'],
    ] as const) {
      const found = fit(cells, more);
      expect(found['coefficients'], said).toBeNull();
      expect(JSON.stringify(found['notes'])).toContain(said);
    }
  });

  it('leaves collinear instruments and covariates out and names them', () => {
    const found = fit({ x, y, z, d: z.map((each) => 3 * each) }, { instruments: ['z', 'd'] });
    expect(numberAt(found, 'coefficients.1.b')).toBe(numberAt(fit({ x, y, z }), 'coefficients.1.b'));
    expect(JSON.stringify(found['notes'])).toContain('d');
    expect(found).toMatchObject({ sargan: null });
  });

  it('never gives NaN or a number for values beyond reach', () => {
    const found = fit({ x: x.map((each) => each * 1e300), y, z });
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [{ endogenous: ['y'] }, 'endogenous'],
    [{ instruments: ['x'] }, 'instruments'],
    [{ instruments: ['y'] }, 'instruments'],
    [{ covariates: ['z'] }, 'covariates'],
    [{ robust: 'hc9' }, 'robust'],
  ])('%j is refused', (more, field) =>
    expect(() => fit({ x, y, z }, more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(`analyses[0].${field}`) as unknown }),
    ),
  );

  it('tells a member nothing of a model on a few people', () => {
    const few = { x: x.slice(0, 11), y: y.slice(0, 11), z: z.slice(0, 11) };
    const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: false };
    const asked = (cells: Cells) =>
      hideSmall(
        answer(tableOf(cells), {
          analyses: [
            { procedure: 'twoStageLeastSquares', outcome: 'y', endogenous: ['x'], instruments: ['z'] },
          ],
        }),
        told,
      );
    expect(asked(few)).toBeNull();
    expect(asked({ x, y, z })).not.toBeNull();
  });
});
