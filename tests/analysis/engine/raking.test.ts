import { describe, expect, it, test } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import { createDataset } from '../../../analysis/engine/create-dataset.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import type { Raking } from '../../../analysis/model/request.ts';
import fixture from '../../fixtures/analysis/engine/raking.json' with { type: 'json' };
import { type Cells, tableOf } from '../relate/claims.ts';

const table = tableOf(fixture.columns);
const A1 = { procedure: 'describe', variables: ['A1'] };

describe('raking of bfi agrees with survey in R', () =>
  it.each(fixture.cases)('$name', ({ weights, expected }) => {
    const request = { weights, analyses: [A1] };
    const own = createDataset(table, request).weights!;
    expect(own).toHaveLength(expected.w.length);
    own.forEach((weight, row) => expect(weight).toBeCloseTo(expected.w[row]!, 9));
    const { weighting, analyses } = reply(table, request);
    for (const key of ['effectiveN', 'designEffect', 'smallest', 'largest'] as const)
      expect(weighting![key]).toBeCloseTo(expected[key], 7);
    expect(analyses[0]).toMatchObject({ variables: [{ mean: expect.closeTo(expected.mean, 9) as number }] });
    expect(weighting!.raking!.converged).toBe(true);
    if (!('trim' in weights))
      for (const { target, reached } of weighting!.raking!.margins) expect(reached).toBeCloseTo(target, 10);
  }));

const notesOf = (cells: Cells, weights: Raking) =>
  reply(tableOf(cells), { weights, analyses: [{ procedure: 'describe', variables: ['x'] }] });

test('trimmed weights say how far the margins are off; margins of a variable derived are met too', () => {
  const trimmed = reply(table, { weights: fixture.cases[3]!.weights, analyses: [A1] });
  expect(trimmed.analyses[0]!.notes.join()).toMatch(
    /weights trimmed, margins are off their targets by up to/,
  );
  const { weighting } = reply(table, {
    derive: [{ name: 'young', from: 'if(age < 25, "yes", "no")' }],
    weights: { rake: { young: { yes: 0.3, no: 0.7 } } },
    analyses: [A1],
  });
  expect(weighting!.raking!.margins.map(({ value, reached }) => [value, reached])).toEqual([
    ['no', expect.closeTo(0.7, 10)],
    ['yes', expect.closeTo(0.3, 10)],
  ]);
});

test('where combinations are empty and margins contradict each other, that it did not converge is said', () => {
  const cells = { G: [1, 1, 2, 2], H: [1, 1, 2, 2], x: [1, 2, 3, 4] };
  const { weighting, analyses } = notesOf(cells, { rake: { G: { 1: 0.5, 2: 0.5 }, H: { 1: 0.2, 2: 0.8 } } });
  expect(weighting!.raking).toMatchObject({ converged: false, rounds: 1000 });
  expect(analyses[0]!.notes.join()).toMatch(/did not converge.*up to 30 percentage points/);
});

test('rows without a value in a margin are left out and counted; the rest of a choice keeps its weights', () => {
  const cells = { G: [1, 1, 1, 2, null], x: [1, 2, 3, 4, 5] };
  const { analyses, weighting } = notesOf(cells, { rake: { G: { 1: 0.5, 2: 0.5 } } });
  expect(analyses[0]).toMatchObject({ n: 4, variables: [{ mean: 3 }] });
  expect(analyses[0]!.notes.join()).toMatch(/1 rows without a positive weight/);
  expect(weighting!.largest).toBeCloseTo(2, 12);
  const chosen = createDataset(tableOf(cells), {
    where: 'G = 1',
    weights: { rake: { G: { 1: 0.5, 2: 0.5 } } },
  });
  expect([...chosen.weights!]).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(2 / 3, 12),
    expect.closeTo(2 / 3, 12),
  ]);
});

test('a share printed with one decimal is taken as a part of the sum', () => {
  const { weighting } = notesOf(
    { G: [1, 2, 3], x: [1, 2, 3] },
    { rake: { G: { 1: 0.333, 2: 0.333, 3: 0.333 } } },
  );
  expect(weighting).toMatchObject({ smallest: 1, largest: 1 });
});

test.each<[string, unknown, string, string]>([
  ['neither name nor margins', 3, 'weights', 'weights-or-margins'],
  ['no margins', { rake: {} }, 'weights.rake', 'margins'],
  ['an unknown field', { rake: { G: { 1: 1 } }, cap: 3 }, 'weights.cap', 'unknown-field'],
  ['a share of nothing', { rake: { G: { 1: 0, 2: 1 } } }, 'weights.rake.G.1', 'margin-share'],
  ['shares that are no whole', { rake: { G: { 1: 0.4, 2: 0.5 } } }, 'weights.rake.G', 'margin-sum'],
  ['a value without a share', { rake: { G: { 1: 1 } } }, 'weights.rake.G', 'margin-open'],
  ['a share without a value', { rake: { G: { 1: 0.4, 2: 0.5, 3: 0.1 } } }, 'weights.rake.G', 'margin-empty'],
  ['a variable that there is not', { rake: { Q: { 1: 1 } } }, 'weights.Q', 'no-variable'],
  ['a bound below the mean', { rake: { G: { 1: 0.5, 2: 0.5 } }, trim: 0.5 }, 'weights.trim', 'number'],
])('%s is refused', (_, weights, field, code) => {
  const run = () =>
    reply(tableOf({ G: [1, 2], x: [1, 2] }), {
      weights,
      analyses: [{ procedure: 'describe', variables: ['x'] }],
    });
  try {
    run();
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ field, code });
  }
});

test('nobody at all has no weights, and no number becomes NaN', () => {
  const { weighting, analyses } = reply(tableOf({ G: [1, 2], x: [1, 2] }), {
    where: 'x > 9',
    weights: { rake: { G: { 1: 0.5, 2: 0.5 } } },
    analyses: [{ procedure: 'describe', variables: ['x'] }],
  });
  expect(weighting).toBeUndefined();
  expect(analyses[0]!.n).toBe(0);
});
