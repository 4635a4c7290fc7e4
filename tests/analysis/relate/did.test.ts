import { describe, expect, it } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { answerTo, answerToClaim, type Cells, claimsOf, expectClose, tableOf } from './claims.ts';

const rows = (count: number, each: (row: number) => number) =>
  Array.from({ length: count }, (_, i) => each(i));
const g = rows(80, (i) => i % 2);
const t = rows(80, (i) => Number(i % 4 > 1));
const y = rows(80, (i) => ((i * 37) % 11) + 3 * g[i]! * t[i]!);
const asked = { procedure: 'did', outcome: 'y', treated: 'g', after: 't' };
const fit = (cells: Cells, more: object = {}) => answerTo(cells, { ...asked, ...more });

describe('difference in differences', () => {
  it.each(claimsOf('relate/did'))('equal R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-8 });
  });

  it('a planted fault fires', () => {
    const [claim] = claimsOf('relate/did');
    const wrong = { ...claim!, analysis: { ...claim!.analysis, robust: 'hc1' } };
    expect(() => expectClose(answerToClaim(wrong), claim!.expected, { tail: 1e-7, other: 1e-8 })).toThrow();
  });

  it('takes some values of a variable as after', () => {
    const period = t.map((each, i) => (each === 1 ? 3 + (i % 2) : 1));
    const found = fit({ y, g, t: period }, { afterValues: [3, 4] });
    expect(found['estimate']).toEqual(fit({ y, g, t })['estimate']);
    expect(fit({ y, g, t }, { afterValues: [9] })['estimate']).toBeNull();
  });

  it('says by a sentence why there is no estimate', () => {
    for (const [cells, more, said] of [
      [{ y, g: rows(80, () => 1), t }, {}, 'g has 1 values'],
      [{ y, g, t: rows(80, (i) => i % 3) }, {}, 't has 3 values'],
      [{ y, g, t: g }, {}, 'nobody is in one'],
      [{ y: rows(80, () => 2), g, t }, {}, ''],
      [{ y: rows(80, (i) => g[i]! + t[i]!), g, t }, {}, 'exactly'],
      [{ y, g, t, c: rows(80, (i) => g[i]! * t[i]!) }, { covariates: ['c'] }, 'determine'],
      [{ y, g, t, u: rows(80, () => 1) }, { unit: 'u' }, 'one unit'],
    ] as const) {
      const found = fit(cells, more);
      expect(found['estimate'], said).toBeNull();
      expect(JSON.stringify(found['notes'])).toContain(said);
    }
    expect(JSON.stringify(fit({ y: y.map((each) => each * 1e300), g, t }))).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [{ treated: 'y' }, 'treated'],
    [{ after: 'g' }, 'after'],
    [{ covariates: ['t'] }, 'covariates'],
    [{ unit: 'y' }, 'unit'],
  ])('%j is refused', (more, field) =>
    expect(() => fit({ y, g, t }, more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(`analyses[0].${field}`) as unknown }),
    ),
  );

  it('tells a member nothing where a cell has few people', () => {
    const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: false };
    const tell = (cells: Cells) => hideSmall(answer(tableOf(cells), { analyses: [asked] }), told);
    const few = g.map((each, i) => (each === 1 && t[i] === 1 && i > 15 ? 0 : each));
    expect(tell({ y, g: few, t })).toBeNull();
    expect(tell({ y, g, t })).not.toBeNull();
  });
});
