import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { answerTo, at, type Cells, numberAt, tableOf } from '../relate/claims.ts';

const known = JSON.parse(readFileSync('tests/fixtures/analysis/groups/profiles.json', 'utf8')) as readonly {
  readonly columns: Cells;
  readonly model: string;
  readonly k: number;
  readonly logLikelihood: number;
  readonly shares: readonly number[];
  readonly parameters: number;
}[];
const ask = (columns: Cells, more: object) =>
  answerTo(columns, { procedure: 'latentProfile', variables: Object.keys(columns), profiles: 2, ...more });
const notes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

it.each(known)(
  '$model with $k profiles is no less likely than by mclust',
  ({ columns, model, k, ...own }) => {
    const found = ask(columns, { model, profiles: k, starts: 40 });
    expect(found).toMatchObject({ parameters: own.parameters, converged: true });
    const gain = numberAt(found, 'logLikelihood') - own.logLikelihood;
    expect(gain).toBeGreaterThan(-1e-6 * Math.abs(own.logLikelihood));
    // Where both end at the same place they agree in all that they tell.
    if (gain < 1e-6 * Math.abs(own.logLikelihood))
      own.shares.forEach((share, g) =>
        expect(Math.abs(numberAt(found, `shares.${g}`) - share)).toBeLessThan(1e-5),
      );
  },
);

it('some of them end where mclust does', () => {
  const same = known.filter(({ columns, model, k, logLikelihood }) => {
    const found = ask(columns, { model, profiles: k, starts: 40 });
    return Math.abs(numberAt(found, 'logLikelihood') - logLikelihood) < 1e-6 * Math.abs(logLikelihood);
  });
  expect(same.length).toBeGreaterThan(known.length * 0.7);
});

const random = createRandom(2);
const sample = (sizes: readonly number[], centres: readonly number[]) =>
  sizes.flatMap((size, g) => Array.from({ length: size }, () => centres[g]! + random.normal()));
const made = {
  x: sample([120, 80], [0, 4]),
  y: sample([120, 80], [0, 3]),
  z: sample([120, 80], [0, 0]),
};

describe('two kinds of people', () => {
  const found = ask(made, { profiles: 3, bootstrap: 0 });

  it('have the least BIC, and two profiles with their shares', () => {
    const fit = found['fit'] as { profiles: number; bic: number; aic: number; logLikelihood: number }[];
    expect(fit.map(({ profiles }) => profiles)).toEqual([1, 2, 3]);
    expect([...fit].sort((a, b) => a.bic - b.bic)[0]!.profiles).toBe(2);
    expect(fit[1]!.logLikelihood).toBeGreaterThan(fit[0]!.logLikelihood);
    const two = ask(made, {});
    expect(Math.abs(numberAt(two, 'shares.0') - 0.6)).toBeLessThan(0.03);
    expect(numberAt(two, 'entropy')).toBeGreaterThan(0.9);
    expect(numberAt(two, 'averagePosteriors.0')).toBeGreaterThan(0.95);
    expect((at(two, 'sizes') as number[]).reduce((sum, size) => sum + size, 0)).toBe(200);
  });

  it('the bootstrap tells two from one, and not three from two', () => {
    expect(numberAt(ask(made, { bootstrap: 19 }), 'bootstrap.p')).toBeLessThanOrEqual(0.051);
    expect(numberAt(ask(made, { profiles: 3, bootstrap: 19 }), 'bootstrap.p')).toBeGreaterThan(0.05);
  });

  it('criteria are as they are defined', () => {
    const {
      logLikelihood: l,
      parameters: p,
      n,
      aic,
      bic,
      caic,
      sabic,
    } = ask(made, {}) as Record<string, number>;
    expect(aic).toBeCloseTo(2 * p! - 2 * l!, 8);
    expect(bic).toBeCloseTo(p! * Math.log(n!) - 2 * l!, 8);
    expect(caic).toBeCloseTo(bic! + p!, 8);
    expect(sabic).toBeCloseTo(p! * Math.log((n! + 2) / 24) - 2 * l!, 8);
  });
});

describe('awkward data', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

  it('nobody, few, one value, profiles that close in: null and words', () => {
    expect(notes(ask({ x: [1, 2, 3], y: [3, 1, 2] }, {}))).toContain('no more people than parameters');
    expect(notes(ask({ x, y: x.map(() => 1) }, {}))).toContain('same for everybody');
    expect(ask({ x: x.map(() => null), y: x }, {})).toMatchObject({ n: 0, logLikelihood: null });
    const doubled = { x: [...x, ...x], y: [...x, ...x] };
    const closed = ask(doubled, { model: 'VVV' });
    expect(closed).toMatchObject({ logLikelihood: null, centres: null });
    expect(notes(closed)).toContain('closes in');
    expect(JSON.stringify(ask({ x: x.map((each) => each * 1e160), y: x }, {}))).not.toMatch(/NaN|Infinity/);
    expect(ask(made, { profiles: 1 })).toMatchObject({ entropy: null, shares: [1], replicated: 1 });
  });

  it.each([
    [{ profiles: 0 }, 'profiles'],
    [{ profiles: undefined }, 'profiles'],
    [{ model: 'EII' }, 'model'],
    [{ bootstrap: -1 }, 'bootstrap'],
    [{ variables: [] }, 'variables'],
  ])('%j is refused, naming the field', (more, field) => {
    expect(() => ask(made, more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });
});

it('through the gate a profile of few people takes all that would tell it along', () => {
  const cells = { x: [...made.x, ...sample([6], [40])], y: [...made.y, ...sample([6], [40])] };
  const none = { items: {}, scales: {} };
  const told = (profiles: number) => {
    const request = {
      analyses: [{ procedure: 'latentProfile', variables: ['x', 'y'], profiles, model: 'VVI' }],
    };
    const table = tableOf(cells);
    const admission = admit(table, request, none, { k: 10, labels: new Set(), bands: new Map() });
    if (admission.gate !== 'open') throw new Error(admission.gate);
    return hideSmall(answer(table, admission.request, none), admission.told)?.analyses[0];
  };
  expect(numberAt(ask(cells, { profiles: 3, model: 'VVI' }), 'sizes.2')).toBeLessThan(10);
  const found = told(3);
  expect(found).toMatchObject({ sizes: null, shares: null, centres: null, withinVariances: null });
  expect(at(found, 'fit.2.smallest')).toBeNull();
  expect(JSON.stringify(found)).not.toContain('less than 5%');
  expect((at(told(1), 'sizes') as number[])[0]! % 5).toBe(0);
});
