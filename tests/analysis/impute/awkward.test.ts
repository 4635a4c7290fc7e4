import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { answerTo, type Cells } from '../relate/claims.ts';

interface Found {
  readonly notes: readonly string[];
  readonly variables: readonly { name: string; method: string | null; rHat: number | null }[];
  readonly pooled: readonly {
    n: number;
    estimates: readonly { term: string; estimate: number; fractionMissing: number }[];
  }[];
}

/** Forty people of whom every fifth lacks x and every seventh y. */
const rows = Array.from({ length: 40 }, (_, i) => i);
const z = rows.map((i) => (i * 7) % 11);
const people: Cells = {
  x: rows.map((i) => (i % 5 === 0 ? null : z[i]! + (i % 3))),
  y: rows.map((i) => (i % 7 === 0 ? null : 2 * z[i]! - (i % 4))),
  z,
};
const means = { procedure: 'describe', variables: ['x', 'y'] };
const ask = (cells: Cells, fields: object = {}, request: object = {}) =>
  answerTo(
    cells,
    { procedure: 'impute', variables: Object.keys(cells), m: 4, analyses: [means], ...fields },
    request,
  ) as unknown as Found;

describe('awkward data', () => {
  it('give the same bytes for the same seed, others for another', () => {
    expect(JSON.stringify(ask(people))).toBe(JSON.stringify(ask(people)));
    expect(ask(people, { seed: 2 }).pooled).not.toEqual(ask(people).pooled);
  });

  it.each<[string, Cells, RegExp]>([
    ['nothing observed', { ...people, w: rows.map(() => null) }, /w has no answers/],
    ['a constant', { ...people, w: rows.map((i) => (i % 3 ? 4 : null)) }, /w does not vary/],
    [
      'hardly anything observed',
      { ...people, w: rows.map((i) => (i % 3 ? null : i % 4)) },
      /more than half of w/,
    ],
    ['the same twice', { ...people, w: z }, /collinear/],
    ['numbers beyond reach', { ...people, w: rows.map((i) => i * 1e300) }, /w holds numbers beyond/],
    ['nothing missing', { x: z, y: rows }, /nothing to impute/],
    [
      'more variables than rows',
      { x: [1, null, 3], y: [2, 4, 4], a: [1, 2, 2], b: [3, 1, 2], c: [2, 2, 1] },
      /no more respondents than variables/,
    ],
  ])('are said in words: %s', (_, cells, words) => {
    const found = ask(cells);
    expect(found.notes.join('\n')).toMatch(words);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  it('without rows give nothing', () => {
    expect(ask({ x: [], y: [] }).pooled[0]!.estimates).toEqual([]);
  });

  it('that leave some standard error out tell so', () => {
    const single = { x: [1, null], y: [2, 3] };
    expect(ask(single).notes.join()).toMatch(/were not pooled|nothing to impute|does not vary/);
  });
});

describe('what is imputed', () => {
  it('makes scales and derived variables anew', () => {
    const scales = { S: { items: ['x', 'y'], score: 'sum' } };
    const derive = [{ name: 'D', from: 'x + y' }];
    const analyses = [{ procedure: 'describe', variables: ['S', 'D', 'x', 'y'] }];
    const [found] = ask(people, { variables: ['S', 'z'], analyses }, { scales, derive }).pooled;
    const of = (term: string) => found!.estimates.find((each) => each.term === term)!.estimate;
    expect(of('S')).toBeCloseTo(of('x') + of('y'), 10);
    expect(of('D')).toBeCloseTo(of('S'), 10);
  });

  it('keeps the rows that a condition chose, and the key of reversed items', () => {
    const items = { x: { reverse: true, range: [-5, 20] } };
    const plain = ask(people, { method: 'norm' }, { where: 'z > 3' }).pooled[0]!;
    const turned = ask(people, { method: 'norm' }, { where: 'z > 3', items }).pooled[0]!;
    expect(turned.n).toBe(plain.n);
    const of = (found: typeof plain) => found.estimates.find(({ term }) => term === 'x')!.estimate;
    expect(of(turned)).toBeGreaterThan(-5);
    expect(Math.abs(15 - of(turned) - of(plain))).toBeLessThan(2);
  });

  it.each([
    ['words', 'polyreg', {}],
    ['ordered words', 'polr', { ordered: ['w'] }],
  ])('can be %s', (_, method, fields) => {
    const w = rows.map((i) => (i % 6 === 0 ? null : ['a', 'b', 'c'][Math.floor(z[i]! / 4)]!));
    const found = ask({ ...people, w }, { ...fields });
    expect(found.variables.find(({ name }) => name === 'w')!.method).toBe(method);
    expect(found.pooled[0]!.estimates).toHaveLength(2);
  });

  it('can be separated yes and no', () => {
    const w = rows.map((i) => (i % 6 === 0 ? null : Number(z[i]! > 5)));
    const found = ask({ ...people, w }, { categorical: ['w'] });
    expect(found.variables.find(({ name }) => name === 'w')!.method).toBe('logreg');
    expect(found.pooled[0]!.estimates).toHaveLength(2);
  });
});

it.each([
  [{ variables: ['x'] }, 'variables'],
  [{ variables: ['x', 'nobody'] }, 'variables'],
  [{ m: 1 }, 'm'],
  [{ analyses: [] }, 'analyses'],
  [{ analyses: [{ procedure: 'efa', variables: ['x', 'y'], factors: 1 }] }, 'analyses\\[0\\].procedure'],
  [{ analyses: [{ procedure: 'describe', variables: ['nobody'] }] }, 'analyses\\[0\\].variables'],
])('refuses %j naming the field', (fields, field) => {
  const refused = () => ask(people, fields);
  expect(refused).toThrow(RequestError);
  expect(refused).toThrow(new RegExp(field));
});
