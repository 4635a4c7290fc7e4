import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { centre } from '../../../analysis/numeric/centred.ts';
import { pairSums, type NumericColumn } from '../../../analysis/dataset/pair-sums.ts';
import { plainSums } from '../../../analysis/numeric/plain-sums.ts';
import { simdSums } from '../../../analysis/numeric/simd/sums.ts';
import { jointCounts } from '../../../analysis/numeric/joint-counts.ts';
import { codesOf, unsortedCodesOf } from '../../../analysis/numeric/codes.ts';

const integer = (values: number[]): NumericColumn => ({
  kind: 'integer',
  name: 'x',
  values: Int8Array.from(values),
});
const real = (values: number[]): NumericColumn => ({
  kind: 'real',
  name: 'x',
  values: Float64Array.from(values),
});

/** Means, variances and products of a pair the plain way. */
function plainly(x: number[], y: number[]) {
  const shared = x.map((value, r) => [value, y[r]!] as const).filter(([a, b]) => a > -124 && b > -124);
  const sum = (of: (a: number, b: number) => number) => shared.reduce((total, [a, b]) => total + of(a, b), 0);
  return { n: shared.length, x: sum((a) => a), xx: sum((a) => a * a), xy: sum((a, b) => a * b) };
}

const matrix = (min: number, max: number) =>
  fc.integer({ min: 1, max: 9 }).chain((k) =>
    fc.integer({ min: 0, max: 1200 }).chain((rows) =>
      fc.array(
        fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min, max }) },
            { weight: 1, arbitrary: fc.constant(-128) },
          ),
          {
            minLength: rows,
            maxLength: rows,
            size: 'max',
          },
        ),
        { minLength: k, maxLength: k },
      ),
    ),
  );

describe('pair sums', () => {
  it.each([
    [1, 7],
    [0, 100],
    [-123, 127],
  ])('are exact for whole numbers from %i to %i, whatever is missing', (min, max) => {
    fc.assert(
      fc.property(matrix(min, max), (columns) => {
        const { k, origin, n, sum, square, product } = pairSums(columns.map(integer));
        for (let i = 0; i < k; i++)
          for (let j = 0; j < k; j++) {
            const expected = plainly(columns[i]!, columns[j]!);
            const at = i * k + j;
            const [a, b] = [origin[i]!, origin[j]!];
            expect(n[at]).toBe(expected.n);
            expect(sum[at]! + a * n[at]!).toBe(expected.x);
            expect(square[at]! + 2 * a * sum[at]! + a * a * n[at]!).toBe(expected.xx);
            expect(product[at]! + a * sum[j * k + i]! + b * sum[at]! + a * b * n[at]!).toBe(expected.xy);
          }
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it.each([
    [1, 7],
    [-123, 58],
  ])('are the same by vectors and in plain code, for whole numbers from %i to %i', (min, max) => {
    fc.assert(
      fc.property(matrix(min, max), (columns) => {
        const centred = columns.map((values) => centre(integer(values)));
        expect(simdSums(centred)).toEqual(plainSums(centred, null));
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('leave numbers whose squares need more than 16 bits, and doubles, to the plain code', () => {
    expect(simdSums([centre(integer([-123, 59]))])).toBeNull();
    expect(simdSums([centre(real([1, 2]))])).toBeNull();
  });

  it('need no vectors', async () => {
    const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    vi.resetModules();
    const plain = await import('../../../analysis/dataset/pair-sums.ts');
    const columns = [integer([1, 5, 3, -128]), integer([2, 2, -128, 5])];
    const made = plain.pairSums(columns);
    expect(validate).toHaveBeenCalledOnce();
    expect(made).toEqual(pairSums(columns));
    validate.mockRestore();
    vi.resetModules();
  });

  it('hold as many columns as there are', () => {
    const centred = Array.from({ length: 121 }, (_, i) => centre(integer([1, i % 5, 4, i % 3 ? 2 : -128])));
    expect(simdSums(centred)).toEqual(plainSums(centred, null));
  });

  it('agree between packed answers and the same answers as doubles', () => {
    const cells = [
      [1, 5, 3, -128, 2, 4],
      [2, 2, -128, 5, 1, 3],
    ];
    const packed = pairSums(cells.map(integer));
    const doubles = pairSums(
      cells.map((column) => real(column.map((value) => (value === -128 ? NaN : value)))),
    );
    const covariance = ({ n, sum, product }: typeof packed) => product[1]! - (sum[1]! * sum[2]!) / n[1]!;
    expect(covariance(doubles)).toBeCloseTo(covariance(packed), 12);
  });

  it('count a row as often as its weight says', () => {
    const [x, y, w] = [
      [1, 4, 2, 5],
      [3, 1, 4, 4],
      [2, 1, 3, 1],
    ];
    const repeat = (values: number[]) => values.flatMap((value, r) => Array<number>(w[r]!).fill(value));
    const weighted = pairSums([real(x), real(y)], Float64Array.from(w));
    const repeated = pairSums([real(repeat(x)), real(repeat(y))]);
    expect(weighted.n[1]).toBe(7);
    const covariance = ({ n, sum, product }: typeof weighted) => product[1]! - (sum[1]! * sum[2]!) / n[1]!;
    expect(covariance(weighted)).toBeCloseTo(covariance(repeated), 12);
  });
});

describe('codes and joint counts', () => {
  it('give doubles of few values the codes of their order', () => {
    const coded = codesOf(real([2.5, NaN, -1, 2.5, 0, -0]))!;
    expect([...coded.values]).toEqual([-1, 0, 2.5]);
    expect([...coded.codes]).toEqual([3, 0, 1, 3, 2, 2]);
  });

  it('are in order for who asks for order, also after someone who did not', () => {
    const column = real([7, NaN, 3, 5, 3]);
    expect(new Set(unsortedCodesOf(column)!.values)).toEqual(new Set([3, 5, 7]));
    expect(codesOf(column)).toEqual({
      codes: Uint8Array.of(3, 0, 1, 2, 1),
      values: Float64Array.of(3, 5, 7),
    });
    expect(unsortedCodesOf(column)).toEqual(codesOf(column));
  });

  it('have no codes for more than 255 values', () => {
    expect(codesOf(real(Array.from({ length: 256 }, (_, i) => i / 7)))).toBeNull();
    expect(codesOf(real(Array.from({ length: 255 }, (_, i) => i / 7)))?.values).toHaveLength(255);
  });

  it('count pairs where both are observed', () => {
    const counts = jointCounts(integer([1, 1, 2, -128, 2]), integer([5, 6, 6, 6, -127]));
    expect(counts).toEqual({ rows: 2, columns: 2, counts: Float64Array.of(1, 1, 0, 1) });
  });
});
