import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { hiddenBias } from '../../../analysis/relate/matching/bounds.ts';
import { nearestControls } from '../../../analysis/relate/matching/nearest.ts';
import { answerTo, at, type Cells, numberAt, tableOf } from './claims.ts';

const { columns, cases } = JSON.parse(
  readFileSync('tests/fixtures/analysis/relate/matching.json', 'utf8'),
) as {
  readonly columns: Cells;
  readonly cases: readonly {
    readonly ratio: number;
    readonly caliper: number;
    readonly treated: number;
    readonly controls: number;
    readonly smd: readonly number[];
  }[];
};
const covariates = ['lat', 'long', 'depth'];
const ask = (more: object = {}, cells: Cells = columns) =>
  answerTo(cells, { procedure: 'matching', outcome: 'mag', treated: 'felt', covariates, ...more });
const notes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

it.each(cases)(
  '$ratio controls within $caliper are those of R',
  ({ ratio, caliper, treated, controls, smd }) => {
    const found = ask({ ratio, caliper });
    expect(found).toMatchObject({ matchedTreated: treated, matchedControls: controls });
    covariates.forEach((name, j) =>
      expect(Math.abs(numberAt(found, `balance.${j}.smdAfter`) - smd[j]!), name).toBeLessThan(1e-8),
    );
  },
);

it('nearest controls are those that looking at every one finds', () => {
  const random = createRandom(9);
  for (let time = 0; time < 30; time++) {
    const scores = Float64Array.from({ length: 60 }, () => random.normal());
    const isTreated = (row: number) => row % 3 === 0;
    const [ratio, caliper] = [1 + random.index(2), time % 2 ? 0.3 : Infinity];
    const taken = new Set<number>();
    const chosen = new Map<number, number[]>();
    const order = [...scores.keys()].filter(isTreated).sort((a, b) => scores[b]! - scores[a]!);
    for (let round = 0; round < ratio; round++)
      for (const row of order) {
        const free = [...scores.keys()].filter((other) => !isTreated(other) && !taken.has(other));
        const gap = (other: number) => Math.abs(scores[other]! - scores[row]!);
        const best = free.sort((a, b) => gap(a) - gap(b))[0];
        if (best === undefined || gap(best) > caliper) continue;
        taken.add(best);
        chosen.set(row, [...(chosen.get(row) ?? []), best]);
      }
    const found = nearestControls(scores, isTreated, ratio, caliper);
    expect(new Map(found.map(({ treated, controls }) => [treated, controls]))).toEqual(chosen);
  }
});

describe('a hidden confounder that was measured', () => {
  const random = createRandom(4);
  const z = Array.from({ length: 600 }, () => random.normal());
  const felt = z.map((each) => Number(random.uniform() < 1 / (1 + Math.exp(-1.2 * each))));
  const y = z.map((each, i) => 2 * each + felt[i]! + random.normal());
  const asked = { outcome: 'y', covariates: ['z'] };

  it.each([{ caliper: 0.1 }, { method: 'weighting' }, { method: 'weighting', estimand: 'ate' }])(
    'is made up for by %j',
    (more) => {
      const found = ask({ ...asked, ...more }, { z, felt, y });
      expect(Math.abs(numberAt(found, 'balance.0.smdBefore'))).toBeGreaterThan(0.8);
      expect(Math.abs(numberAt(found, 'balance.0.smdAfter'))).toBeLessThan(0.1);
      expect(Math.abs(numberAt(found, 'estimate.b') - 1)).toBeLessThan(0.35);
    },
  );
});

it('the bound of a hidden bias is 1 without an effect and rises with it', () => {
  const noise = Float64Array.from({ length: 80 }, (_, i) => ((i * 37) % 80) - 39.5);
  expect(hiddenBias(noise)).toBe(1);
  expect(hiddenBias(noise.map((each) => each + 15))).toBeGreaterThan(1);
  expect(hiddenBias(noise.map((each) => each + 30))).toBeGreaterThan(
    hiddenBias(noise.map((each) => each + 15)),
  );
});

describe('awkward data', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const asked = { outcome: 'y', covariates: ['x'] };

  it('no overlap, one group, nobody, a caliper that nobody meets: null and words', () => {
    const apart = { x, felt: x.map((each) => Number(each > 5)), y: x };
    expect(ask(asked, apart)).toMatchObject({ estimate: null, balance: [] });
    expect(notes(ask(asked, apart))).toContain('do not overlap');
    expect(ask(asked, { x, felt: x.map(() => 1), y: x })).toMatchObject({ estimate: null });
    expect(ask(asked, { x, felt: x.map(() => null), y: x })).toMatchObject({ n: 0, estimate: null });
    const mixed = { x, felt: [0, 1, 0, 1, 1, 0, 1, 0, 1, 1], y: x };
    expect(notes(ask({ ...asked, caliper: 1e-9 }, mixed))).toContain('caliper');
    expect(notes(ask(asked, mixed))).toContain('have no control');
    expect(JSON.stringify(ask(asked, { ...mixed, x: x.map(() => 3) }))).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [{ treated: 'mag' }, 'treated'],
    [{ covariates: ['felt'] }, 'covariates'],
    [{ estimand: 'ate' }, 'estimand'],
    [{ caliper: -1 }, 'caliper'],
    [{ ratio: 0 }, 'ratio'],
  ])('%j is refused, naming the field', (more, field) => {
    expect(() => ask(more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });
});

it('through the gate the few who are left over, and fields of few, are not told', () => {
  const found = ask({ caliper: 0.008 });
  const left = numberAt(found, 'treatedPeople') - numberAt(found, 'matchedTreated');
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(30);
  const none = { items: {}, scales: {} };
  const request = {
    analyses: [{ procedure: 'matching', outcome: 'mag', treated: 'felt', covariates, caliper: 0.008 }],
  };
  const table = tableOf(columns);
  const admission = admit(table, request, none, { k: 30, labels: new Set(['felt']), bands: new Map() });
  if (admission.gate !== 'open') throw new Error(admission.gate);
  const told = hideSmall(answer(table, admission.request, none), admission.told)?.analyses[0];
  expect(told).toMatchObject({ matchedTreated: null, matchedControls: null, estimate: { df: null } });
  for (const { treated, controls } of at(told, 'overlap') as {
    treated: number | null;
    controls: number | null;
  }[])
    for (const people of [treated, controls]) expect(people === null || people >= 30).toBe(true);
  expect(JSON.stringify(at(told, 'notes'))).not.toContain('have no control');
});
