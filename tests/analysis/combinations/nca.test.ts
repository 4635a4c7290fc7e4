import { describe, expect, it } from 'vitest';
import { answerTo, at, type Cells, numberAt } from '../relate/claims.ts';

/** Innovation performance of 28 countries by individualism and risk taking: the example of Dul 2016. */
const countries: Cells = {
  individualism: [
    90, 55, 75, 80, 58, 74, 63, 71, 67, 35, 80, 70, 76, 46, 30, 80, 79, 69, 60, 27, 52, 18, 51, 71, 68, 37, 89, 91,
  ],
  risk: [
    84, 65, 41, 87, 61, 112, 76, 49, 70, 23, 53, 100, 60, 43, 53, 82, 86, 85, 42, 31, 84, 50, 49, 106, 77, 50, 100,
    89,
  ],
  performance: [
    50.9, 52.4, 75.1, 81.4, 14.5, 116.3, 173.1, 77.6, 109.5, 12, 5.4, 62.3, 19.7, 171.6, 1.2, 68.7, 14.9, 75.1, 3.5,
    11.1, 3.5, 42.3, 17.3, 184.9, 149.7, 1.4, 79.4, 214.4,
  ],
}; // prettier-ignore

const ask = (more: object = {}, cells: Cells = countries) =>
  answerTo(cells, {
    procedure: 'nca',
    outcome: 'performance',
    conditions: ['individualism', 'risk'],
    permutations: 500,
    ...more,
  });
const rounded = (found: unknown, path: string) => Number(numberAt(found, path).toFixed(2));
const codes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

describe('individualism, risk taking and innovation', () => {
  const found = ask();

  it('has the published effect sizes and accuracy', () => {
    expect([0, 1].map((j) => rounded(found, `conditions.0.ceilings.${j}.d`))).toEqual([0.42, 0.31]);
    expect(at(found, 'conditions.0.ceilings.0.accuracy')).toBe(100);
    expect(rounded(found, 'conditions.0.ceilings.1.accuracy')).toBe(92.86);
    expect(found).toMatchObject({ d: at(found, 'conditions.0.ceilings.0.d'), people: 1, permutations: 500 });
  });

  it('asks more of the condition the higher the outcome', () => {
    const levels = (found['bottleneck'] as { condition: string; ceiling: string; required: number }[]).filter(
      ({ condition, ceiling }) => condition === 'individualism' && ceiling === 'ce_fdh',
    );
    expect(levels).toHaveLength(11);
    levels
      .slice(1)
      .forEach(({ required }, i) => expect(required).toBeGreaterThanOrEqual(levels[i]!.required));
  });

  it('gives the same for the same seed, and other chances for another', () => {
    expect(ask()).toEqual(found);
    expect(ask({ seed: 5 })['d']).toBe(found['d']);
  });
});

it('p is small for a triangle, and level where outcomes have nothing to do with the condition', () => {
  const x = Array.from({ length: 60 }, (_, i) => i);
  const triangle = { x, performance: x.map((i) => (i * 37) % (i + 1)) };
  expect(numberAt(ask({ conditions: ['x'] }, triangle), 'p')).toBeLessThan(0.02);
  const square = { x, performance: x.map((i) => (i * 37) % 61) };
  expect(numberAt(ask({ conditions: ['x'] }, square), 'p')).toBeGreaterThan(0.1);
});

it('levels that several people must reach leave out single ones', () => {
  const x = Array.from({ length: 40 }, (_, i) => i % 10);
  const y = Array.from({ length: 40 }, (_, i) => i % 10);
  const wild = { x: [...x, 0], performance: [...y, 9] };
  expect(ask({ conditions: ['x'] }, wild)).toMatchObject({ d: 0 });
  expect(codes(ask({ conditions: ['x'] }, wild))).toContain('the corner is full');
  const found = ask({ conditions: ['x'], people: 4 }, wild);
  // Four people are at each step of the diagonal of ten: 9 + 8 + … + 1 ninths of ninths, or one less a step where the wild one counts.
  expect(numberAt(found, 'd')).toBeGreaterThan(0.4);
  expect(at(found, 'conditions.0.scope')).toMatchObject({ xMin: 0, xMax: 9 });
});

describe('awkward cases', () => {
  it('one value, nobody, too few for the levels: null and words', () => {
    const same = { ...countries, individualism: countries['risk']!.map(() => 3) };
    expect(ask({}, same)).toMatchObject({ d: null, p: null, conditions: [{ scope: null, bins: null }, {}] });
    expect(codes(ask({}, same))).toContain('there is no scope');
    const nobody = { ...countries, risk: countries['risk']!.map(() => null) };
    expect(codes(ask({}, nobody))).toMatch(/answered all/);
    expect(ask({ people: 40 })).toMatchObject({ d: null });
    const huge = { ...countries, performance: countries['risk']!.map((_, i) => (i - 14) * 1e307) };
    expect(JSON.stringify(ask({}, huge))).not.toContain('NaN');
  });

  it.each([
    [{ outcome: 'risk' }, 'conditions'],
    [{ conditions: [] }, 'condition'],
    [{ people: 0 }, 'people'],
    [{ permutations: -1 }, 'permutations'],
    [{ ceilings: ['cr_vrs'] }, 'ceilings'],
  ])('%j is refused, naming the field', (more, field) => {
    expect(() => ask(more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });
});
