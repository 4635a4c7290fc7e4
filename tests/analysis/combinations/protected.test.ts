import { expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { at, tableOf } from '../relate/claims.ts';

const people = Array.from({ length: 240 }, (_, i) => i);
/** Three alone are high in a and low in b; one alone has all of y without any of a. */
const table = tableOf({
  a: people.map((i) => (i < 3 ? 5 : i === 3 ? 1 : i % 2 ? 4 + (i % 3) / 3 : 1 + (i % 5) / 4)),
  b: people.map((i) => (i < 3 ? 1 : i % 2 ? 4 + (i % 7) / 7 : 1 + (i % 4) / 3)),
  y: people.map((i) => (i === 3 ? 5 : i % 2 ? 3 + (i % 9) / 9 : 1 + (i % 6) / 6)),
});
const vocabulary = { k: 10, labels: new Set<string>(), bands: new Map() };
const none = { items: {}, scales: {} };

function told(analysis: object) {
  const admission = admit(table, { analyses: [analysis] }, none, vocabulary);
  if (admission.gate === 'refused') return admission.refusal;
  if (admission.gate !== 'open') return admission.gate;
  return hideSmall(answer(table, admission.request, none), admission.told)?.analyses[0];
}
const sets = { procedure: 'fsqca', outcome: 'y', conditions: ['a', 'b'] };
const ceiling = { procedure: 'nca', outcome: 'y', conditions: ['a'], permutations: 50 };

it('rows of few people are not listed, the others told in steps, and nobody is counted by a path', () => {
  const found = told(sets);
  const rows = at(found, 'truthTable') as { n: number; inOutcome: number | null }[];
  expect(found).toMatchObject({ frequency: 10, unassigned: null, remainders: null });
  expect(rows.length).toBeGreaterThan(0);
  for (const { n, inOutcome } of rows) {
    expect(n).toBeGreaterThanOrEqual(10);
    expect(n % 5).toBe(0);
    expect(inOutcome).toBeNull();
  }
  const text = JSON.stringify(found);
  expect(text).not.toMatch(/"(both|setOnly|outcomeOnly|neither|alone|half)":\d/);
  expect(text).toContain('combinations-in-steps');
  const { truthTable } = answer(table, { analyses: [{ ...sets, frequency: 10 }] }, none)
    .analyses[0] as unknown as { truthTable: { n: number }[] };
  // The breach that was planted: a row of three people, which the engine has.
  expect(truthTable.some(({ n }) => n === 3)).toBe(true);
});

it('what could be walked is refused, naming the field and what is taken', () => {
  const refused = [
    [{ ...sets, calibration: { a: [1, 3, 5] } }, 'calibration'],
    [{ ...sets, calibration: { a: [4.99] } }, 'calibration'],
    [{ ...sets, frequency: 3 }, 'frequency'],
    [{ ...sets, frequency: 11 }, 'frequency'],
    [{ ...sets, consistency: 0.801 }, 'consistency'],
    [{ ...sets, pri: 0.51 }, 'pri'],
    [{ ...ceiling, people: 1 }, 'people'],
    [{ ...ceiling, people: 12 }, 'people'],
  ] as const;
  for (const [analysis, field] of refused) {
    const found = told(analysis);
    expect(found).toMatchObject({ field: `analyses[0].${field}` });
  }
});

it('a ceiling is that of levels which enough people reach', () => {
  const found = told(ceiling);
  expect(found).toMatchObject({ people: 10 });
  const text = JSON.stringify(found);
  expect(text).not.toMatch(/"(above|people|reaching|supporting)":(?!10)\d/);
  // The one who has all of the outcome without the condition fills the corner of the usual ceiling, and not of this one.
  const usual = answer(table, { analyses: [ceiling] }, none).analyses[0];
  expect(at(usual, 'd')).toBe(0);
  expect(at(found, 'd')).toBeGreaterThan(0);
});

it('fields of few people stay empty', () => {
  for (const found of [told(sets), told(ceiling)]) {
    const bins = (at(found, 'bins') ?? at(found, 'conditions.0.bins')) as { counts: (number | null)[][] };
    for (const count of bins.counts.flat()) expect(count === null || count >= 10).toBe(true);
    expect(bins.counts.flat()).toContain(null);
  }
});

it('choices of people and variables of a request’s own are refused', () => {
  const chosen = admit(table, { where: 'a > 3', analyses: [sets] }, none, vocabulary);
  expect(chosen.gate).toBe('refused');
  const made = admit(
    table,
    { derive: [{ name: 'm', from: 'a + 2 * b' }], analyses: [{ ...sets, conditions: ['a', 'm'] }] },
    none,
    vocabulary,
  );
  expect(made.gate).toBe('refused');
});
