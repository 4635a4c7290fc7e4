import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt } from '../relate/claims.ts';

describe('correlation equals R', () => {
  it.each(claimsOf('describe/correlation'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

const x = [1, 2, 3, 4, 5, 6];
const y = [2, 1, 4, 3, 6, 5];
const of = (cells: Record<string, (number | null)[]>, more: object = {}) =>
  answerTo(cells, { procedure: 'correlation', variables: Object.keys(cells), ...more });

describe('correlation on awkward data', () => {
  it.each(['pearson', 'spearman', 'kendall'])('has no %s of a variable that does not vary', (method) => {
    const answer = of({ x, same: x.map(() => 0.1) }, { method });
    expect(at(answer, 'matrix.values')).toEqual([
      [1, null],
      [null, null],
    ]);
    expect(at(answer, 'p.values.0.1')).toBeNull();
    expect(answer['notes']).toEqual(['same does not vary, so it correlates with nothing']);
  });

  it.each(['pearson', 'spearman', 'kendall'])(
    'has no %s over respondents who all gave one answer',
    (method) => {
      const answer = of(
        {
          x,
          y: [null, null, null, 7, 7, 7],
          z: [3, 1, 2, null, null, null],
        },
        { method },
      );
      expect(at(answer, 'matrix.values.0.1')).toBeNull();
      expect(at(answer, 'nPairs.values.1.2')).toBe(0);
      expect(at(answer, 'matrix.values.1.2')).toBeNull();
    },
  );

  it('gives a perfect correlation a p of 0 and no interval', () => {
    const answer = of({ x, twice: x.map((value) => 2 * value) });
    expect(at(answer, 'matrix.values.0.1')).toBe(1);
    expect(at(answer, 'p.values.0.1')).toBe(0);
  });

  it('keeps the tail of an overwhelming correlation', () => {
    const long = Array.from({ length: 900 }, (_, i) => i);
    const answer = of({ long, noisy: long.map((value) => value + 300 * Math.sin(value)) });
    expect(numberAt(answer, 'p.values.0.1')).toBeGreaterThan(0);
    expect(numberAt(answer, 'p.values.0.1')).toBeLessThan(1e-100);
  });

  it.each(['spearman', 'kendall'])(
    'does not change %s when a variable is bent but keeps its order',
    (method) => {
      const [plain, bent] = [
        of({ x, y }, { method }),
        of({ x, y: y.map((value) => value ** 3) }, { method }),
      ];
      expect(bent['matrix']).toEqual(plain['matrix']);
    },
  );

  it('does not change with the order of respondents', () => {
    const turned = of({ x: [...x].reverse(), y: [...y].reverse() });
    expect(numberAt(turned, 'matrix.values.0.1')).toBeCloseTo(
      numberAt(of({ x, y }), 'matrix.values.0.1'),
      14,
    );
  });
});
