import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../analysis/compare/fisher.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose } from '../relate/claims.ts';

describe('crosstab equals R', () => {
  it.each(claimsOf('compare/crosstab'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

describe('crosstab on awkward data', () => {
  const of = (a: (string | null)[], b: (string | null)[], request: object = {}, more: object = {}) =>
    answerTo({ a, b, ...more }, { procedure: 'crosstab', rows: 'a', columns: 'b' }, request);

  it('has nothing to test when one variable does not vary', () => {
    const answer = of(['x', 'x', 'x'], ['u', 'v', 'v']);
    expect(answer).toMatchObject({ n: 3, chi2: null, p: null, cramersV: null, fisher: { p: null } });
    expect(answer['notes']).toEqual([
      'fewer than two rows or columns have answers, so there is nothing to test',
    ]);
  });

  it('leaves out a category that nobody has who answered both', () => {
    expect(of(['x', 'x', 'y', 'z'], ['u', 'v', 'v', null])).toMatchObject({
      n: 3,
      table: {
        rows: ['x', 'y'],
        values: [
          [1, 1],
          [0, 1],
        ],
      },
    });
  });

  it('has no exact test for weights that are not whole', () => {
    const answer = of(['x', 'x', 'y'], ['u', 'v', 'v'], { weights: 'w' }, { w: [0.5, 1.2, 2] });
    expect(answer).toMatchObject({ fisher: { p: null } });
    expect(answer['notes']).toContain('weighted counts are not whole, so Fisher’s test is left out');
  });

  it('gives nulls for no respondents', () => {
    expect(of([null], ['u'])).toMatchObject({ n: 0, chi2: null, table: { values: [] } });
  });
});

const four = JSON.parse(
  readFileSync(new URL('../../fixtures/analysis/compare/fisher.json', import.meta.url), 'utf8'),
) as { table: [number, number, number, number]; p: number }[];

describe('Fisher’s exact test', () => {
  it.each(four)('of $table equals a reference of 40 digits', ({ table: [a, b, c, d], p }) => {
    for (const table of [
      [
        [a, b],
        [c, d],
      ],
      [
        [d, b],
        [c, a],
      ],
      [
        [b, a],
        [d, c],
      ],
    ])
      expect(Math.abs(fisherExact(table)! / p - 1)).toBeLessThan(1e-11);
  });

  it('ends at once for weights of any size', () => {
    const of = (weight: number, labels: string[]) =>
      answerTo(
        { a: labels, b: ['u', 'u', 'v', 'v', 'u'], w: labels.map((_, i) => weight + i) },
        { procedure: 'crosstab', rows: 'a', columns: 'b' },
        { weights: 'w' },
      );
    for (const weight of [1e7, 1e8, 1e9]) {
      expect(of(weight, ['x', 'y', 'x', 'y', 'x'])).toMatchObject({ fisher: { p: 0 } });
      const three = of(weight, ['x', 'y', 'z', 'y', 'x']);
      expect(three).toMatchObject({ fisher: { p: null } });
      expect(three['notes']).toContain('too many tables share these margins for Fisher’s test');
    }
    expect(of(1e15, ['x', 'y', 'x', 'y', 'x'])).toMatchObject({ fisher: { p: null } });
  });

  it('does not depend on which variable stands in the rows', () => {
    const table = [
      [3, 0, 2],
      [1, 4, 5],
    ];
    const turned = [0, 1, 2].map((j) => table.map((row) => row[j]!));
    expect(fisherExact(turned)).toBeCloseTo(fisherExact(table)!, 13);
  });

  it('gives up on a large table instead of running on', () => {
    const large = Array.from({ length: 8 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => 10 + ((i * j) % 7)),
    );
    expect(fisherExact(large)).toBeNull();
  });
});
