import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { powerTests } from '../../../analysis/model/procedures/power-tests.ts';
import { answerTo, at, numberAt, tableOf } from '../relate/claims.ts';

interface Known {
  readonly request: object;
  readonly power: number | null;
  readonly n: number | null;
  readonly effect: number | null;
}
const known = JSON.parse(readFileSync('tests/fixtures/analysis/size/power.json', 'utf8')) as readonly Known[];
const cells = { x: [1, 2, 3] };
const ask = (request: object) => answerTo(cells, { procedure: 'power', ...request });
const notes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

it.each(known)('$request is that of pwr', ({ request, power, n, effect }) => {
  const found = ask(request);
  if (power !== null) expect(Math.abs(numberAt(found, 'power') - power)).toBeLessThan(1e-6);
  if (n !== null) expect(found['n']).toBe(n);
  if (effect !== null) expect(Math.abs(numberAt(found, 'effect') - effect)).toBeLessThan(1e-4);
});

describe('published numbers of people', () => {
  it('Cohen 1988 and 1992: 128 for a medium difference, 783 for a small correlation', () => {
    expect(ask({ test: 'tTwo', effect: 0.5 })).toMatchObject({ n: 128, groupSizes: [64, 64] });
    expect(Math.abs(numberAt(ask({ test: 'correlation', effect: 0.1 }), 'n') - 783)).toBeLessThanOrEqual(1);
  });

  it('MacCallum, Browne and Sugawara 1996, Table 4: close fit', () => {
    const needed = [10, 20, 30, 40, 50, 100].map((df) =>
      numberAt(ask({ test: 'rmsea', effect: 0.08, df }), 'n'),
    );
    [782, 435, 314, 252, 214, 132].forEach((n, i) => expect(Math.abs(needed[i]! - n)).toBeLessThanOrEqual(1));
  });

  it('Cochran: 385 for five points either way, 278 of a thousand', () => {
    expect(ask({ test: 'proportion', effect: 0.05 })).toMatchObject({ n: 385, power: null });
    expect(ask({ test: 'proportion', effect: 0.05, population: 1000 })).toMatchObject({ n: 278 });
  });

  it('a design effect and a response rate ask for more', () => {
    const own = numberAt(ask({ test: 'tTwo', effect: 0.5 }), 'n');
    const clustered = ask({ test: 'tTwo', effect: 0.5, clusterSize: 11, clusterIcc: 0.1, responseRate: 0.5 });
    expect(numberAt(clustered, 'designEffect')).toBeCloseTo(2, 12);
    expect(Math.abs(numberAt(clustered, 'n') - 2 * own)).toBeLessThanOrEqual(4);
    expect(clustered['invitations']).toBe(2 * numberAt(clustered, 'n'));
  });
});

const settings: Readonly<Record<string, object>> = {
  mediation: { paths: [0.4, 0.3] },
  mcnemar: { effect: 2, baseline: 0.4 },
  logistic: { effect: 1.6 },
  rmsea: { effect: 0.09, df: 30 },
  alpha: { effect: 0.85 },
  icc: { effect: 0.8 },
};

describe.each(powerTests)('%s', (test) => {
  const asked = { test, effect: 0.3, ...settings[test], ...(test === 'mediation' && { effect: undefined }) };

  it('people, power and effect lead back to one another', () => {
    const { n, effect } = ask(asked) as { n: number; effect: number };
    expect(n).toBeGreaterThan(1);
    if (test === 'mean' || test === 'proportion') {
      expect(numberAt(ask({ ...asked, n, effect: undefined }), 'effect')).toBeLessThanOrEqual(effect + 1e-12);
      expect(numberAt(ask({ ...asked, n: n - 1, effect: undefined }), 'effect')).toBeGreaterThan(effect);
      return;
    }
    const groups = (at(ask(asked), 'groupSizes') as number[]).length;
    expect(numberAt(ask({ ...asked, n }), 'power')).toBeGreaterThanOrEqual(0.8);
    expect(numberAt(ask({ ...asked, n: n - groups }), 'power')).toBeLessThan(0.8);
    if (test === 'mediation') return;
    const least = numberAt(ask({ ...asked, n, effect: undefined }), 'effect');
    expect(numberAt(ask({ ...asked, effect: least, n }), 'power')).toBeCloseTo(0.8, 8);
  });
});

describe('bad input', () => {
  it.each([
    [{}, 'test'],
    [{ test: 'magic', effect: 1 }, 'test'],
    [{ test: 'tTwo' }, 'effect'],
    [{ test: 'tTwo', effect: 0.5, n: 40, power: 0.8 }, 'power'],
    [{ test: 'correlation', effect: 1 }, 'effect'],
    [{ test: 'mcnemar', effect: 1 }, 'effect'],
    [{ test: 'rmsea', effect: 0.05 }, 'effect'],
    [{ test: 'mediation' }, 'paths'],
    [{ test: 'mediation', paths: [0.9, 0.9, 0.5] }, 'paths'],
    [{ test: 'proportionTwo', proportions: [0.4, 0.4] }, 'proportions'],
    [{ test: 'tTwo', proportions: [0.4, 0.5] }, 'proportions'],
    [{ test: 'tTwo', effect: 0.5, alpha: 0 }, 'alpha'],
    [{ test: 'tTwo', effect: -0.5 }, 'effect'],
    [{ test: 'tTwo', effect: 0.5, by: 'x' }, 'by'],
  ])('%j is refused, naming the field', (request, field) => {
    expect(() => ask(request)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });

  it('what cannot be reached is said, with no number', () => {
    const found = ask({ test: 'tTwo', effect: 0.0001 });
    expect(found).toMatchObject({ n: 0, power: null, curve: [], groupSizes: [] });
    expect(notes(found)).toContain('too small');
    expect(notes(ask({ test: 'tTwo', n: 4, power: 0.9999 }))).not.toContain('NaN');
    expect(JSON.stringify(ask({ test: 'anova', groups: 100, n: 50, effect: 0.3 }))).not.toContain('NaN');
    expect(notes(ask({ test: 'tTwo', effect: 0.5 }))).toContain('convention');
  });
});

it('the gate lets a plan pass, whatever its numbers: it is of nobody', () => {
  const table = tableOf(cells);
  const request = { analyses: [{ procedure: 'power', test: 'tOne', effect: 2 }] };
  const none = { items: {}, scales: {} };
  const admission = admit(table, request, none, { k: 10, labels: new Set(), bands: new Map() });
  if (admission.gate !== 'open') throw new Error(admission.gate);
  const found = hideSmall(answer(table, admission.request, none), admission.told);
  expect(numberAt(found?.analyses[0], 'n')).toBeLessThan(10);
});
