import { describe, expect, it } from 'vitest';
import { alphaInterval } from '../../../analysis/agreement/alpha-interval.ts';
import { cohenKappa } from '../../../analysis/agreement/cohen-kappa.ts';
import { pairableUnits, krippendorffAlpha } from '../../../analysis/agreement/krippendorff-alpha.ts';
import { ratingsOf, type Ratings } from '../../../analysis/agreement/ratings.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import {
  answerTo,
  answerToClaim,
  claimsOf,
  expectClose,
  numberAt,
  tableOf,
  type Cells,
} from '../relate/claims.ts';
import {
  cohen,
  fleiss,
  krippendorffA,
  krippendorffB,
  krippendorffC,
} from '../../../analysis/agreement/published.ts';

const agree = (cells: Cells, analysis: object = {}) =>
  answerTo(cells, { procedure: 'agreement', coders: Object.keys(cells), ...analysis });

/** One column a judge from counts by category. */
function judgesOf(counts: readonly (readonly number[])[]): Cells {
  const units = counts.map((row) =>
    row.flatMap((count, category) => Array<number>(count).fill(category + 1)),
  );
  return Object.fromEntries(units[0]!.map((_, judge) => [`j${judge}`, units.map((unit) => unit[judge]!)]));
}

describe('published agreement', () => {
  it('gives α .095 and .692 for examples A and B of Krippendorff 2011', () => {
    expect(numberAt(agree(krippendorffA), 'krippendorffAlpha')).toBeCloseTo(0.095, 3);
    expect(numberAt(agree(krippendorffB), 'krippendorffAlpha')).toBeCloseTo(0.692, 3);
  });

  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('gives the %s α %f for example C with missing judgements', (level, alpha) => {
    expect(numberAt(agree(krippendorffC, { level }), 'krippendorffAlpha')).toBeCloseTo(alpha, 3);
  });

  it('gives κ .492 of at most .831 for Cohen 1960, p. 45', () => {
    const { kappa, max } = cohenKappa(cohen);
    expect(kappa).toBeCloseTo(0.492, 3);
    expect(max).toBeCloseTo(0.831, 3);
    const pairs = cohen.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
    );
    const answer = agree({ a: pairs.map(([i]) => i), b: pairs.map(([, j]) => j) });
    expect(answer).toMatchObject({ cohenKappa: kappa, kappaMax: max, percent: 70 });
  });

  it('gives κ .430 for Fleiss 1971', () => {
    expect(numberAt(agree(judgesOf(fleiss)), 'fleissKappa')).toBeCloseTo(0.43, 3);
  });
});

describe('agreement', () => {
  it.each(claimsOf('agreement/agreement'))('equals its definition in R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-9, other: 1e-9 });
  });

  it('does not depend on the order of coders or units, nor nominal α on the names of categories', () => {
    const { ben, gerry } = krippendorffB;
    const alpha = numberAt(agree({ ben: ben!, gerry: gerry! }), 'krippendorffAlpha');
    const turned = { gerry: [...gerry!].reverse(), ben: [...ben!].reverse() };
    expect(numberAt(agree(turned), 'krippendorffAlpha')).toBeCloseTo(alpha, 14);
    const renamed = (cells: Cells[string]) => cells.map((cell) => `x${'edcba'.indexOf(String(cell))}`);
    expect(numberAt(agree({ a: renamed(ben!), b: renamed(gerry!) }), 'krippendorffAlpha')).toBeCloseTo(
      alpha,
      14,
    );
  });

  it('gives 1 for coders that agree on values that vary, and nothing, not 1, when they do not vary', () => {
    expect(agree({ a: [1, 2, 3], b: [1, 2, 3] })).toMatchObject({
      krippendorffAlpha: 1,
      cohenKappa: 1,
      fleissKappa: 1,
      label: 'reliable',
    });
    const answer = agree({ a: [2, 2, 2], b: [2, 2, 2] });
    expect(answer).toMatchObject({
      percent: 100,
      krippendorffAlpha: null,
      cohenKappa: null,
      fleissKappa: null,
      interval: null,
      label: null,
    });
    expect(String(answer['notes'])).toMatch(/^no variation/);
  });

  it('gives nulls and reasons when no unit was judged twice', () => {
    expect(agree({ a: [1, null, 2], b: [null, 1, null] })).toMatchObject({
      n: 0,
      percent: null,
      krippendorffAlpha: null,
      cohenKappa: null,
      notes: [
        '3 units with fewer than two judgements do not count',
        'no unit has two judgements',
        "no unit was judged by all: no Fleiss' κ",
      ],
    });
  });

  it('compares numbers and words of one column by what they say', () => {
    expect(agree({ a: [1, 2, 2], b: ['1', '2', '1'] })).toMatchObject({
      percent: expect.closeTo(200 / 3, 10) as number,
    });
  });

  it('repeats its interval for a seed, and puts α inside it', () => {
    const answer = agree(krippendorffC, { level: 'interval', seed: 4 });
    expect(agree(krippendorffC, { level: 'interval', seed: 4 })).toEqual(answer);
    const [low, high] = answer['interval'] as [number, number];
    expect(low).toBeLessThan(0.849);
    expect(high).toBeGreaterThan(0.849);
  });

  it('covers the α of the population in about 95 of 100 studies', { timeout: 60_000 }, () => {
    // Two coders who both see the true one of three categories with probability .8, else any of the three.
    const random = createRandom(3);
    const judge = (truth: number) => (random.uniform() < 0.8 ? truth : random.index(3));
    const draw = (units: number): Ratings => {
      const codes = new Int32Array(2 * units);
      for (let unit = 0; unit < units; unit++) {
        const truth = random.index(3);
        codes[2 * unit] = judge(truth);
        codes[2 * unit + 1] = judge(truth);
      }
      return { units, coders: 2, codes, values: [0, 1, 2] };
    };
    // Both see it: .64; else chance 1/3: α = (.64 + .36/3 − 1/3) / (2/3) = .64.
    let covered = 0;
    for (let study = 1; study <= 400; study++) {
      const { interval } = alphaInterval(pairableUnits(draw(100), 'nominal'), {
        samples: 300,
        confidence: 0.95,
        random,
      });
      covered += Number(interval[0] <= 0.64 && 0.64 <= interval[1]);
    }
    expect(krippendorffAlpha(draw(100_000), 'nominal')).toBeCloseTo(0.64, 2);
    expect(covered / 400).toBeGreaterThan(0.91);
    expect(covered / 400).toBeLessThan(0.985);
  });

  it('refuses ordinal words and a single coder', () => {
    expect(() => agree(krippendorffB, { level: 'ordinal' })).toThrow(/level: "ben" holds words/);
    expect(() => agree({ a: [1, 2] })).toThrow(/coders: must name at least 2/);
  });

  it('has no α on ratio level for values below zero', () => {
    expect(agree({ a: [-1, 2, 3], b: [1, 2, 2] }, { level: 'ratio' })).toMatchObject({
      krippendorffAlpha: null,
      notes: ['ratio level has no values below zero: no α'],
    });
  });

  it('reads columns of a table as coders in their order', () => {
    const { columns } = tableOf({ a: [5, 7, null], b: [7, 7, 5] });
    expect(ratingsOf([...columns.values()])).toEqual({
      units: 3,
      coders: 2,
      values: [5, 7],
      codes: Int32Array.of(0, 1, 1, 1, -1, 0),
    });
  });
});
