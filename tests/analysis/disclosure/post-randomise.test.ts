import { expect, test } from 'vitest';
import { correctedAlpha, correctedPair, correctedSums } from '../../../analysis/disclosure/corrected.ts';
import { postRandomise, transitionMatrix } from '../../../analysis/disclosure/post-randomise.ts';
import {
  errorOfAlpha,
  errorOfCorrelation,
  errorOfMean,
} from '../../../analysis/disclosure/randomisation-error.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';

const RETAINED = 0.8;
const MISSING = -128;
const random = createRandom(12);
const ITEMS = 4;
const MISSING_SHARE = 0.04;

/** Five-point answers of `n` people to four items of one factor; some leave one out. */
function answered(n: number): Int8Array[] {
  const factor = Float64Array.from({ length: n }, random.normal);
  return Array.from({ length: ITEMS }, () =>
    Int8Array.from(factor, (own) => {
      if (random.uniform() < MISSING_SHARE) return MISSING;
      return Math.max(1, Math.min(5, Math.round(3 + 0.8 * own + 0.7 * random.normal())));
    }),
  );
}

const asNumbers = (values: Int8Array, retained: number) => ({
  values: Float64Array.from(values, (value) => (value === MISSING ? NaN : value)),
  retained,
});
const meanOf = (values: Int8Array) => {
  const given = values.filter((value) => value !== MISSING);
  return given.reduce((sum, value) => sum + value, 0) / given.length;
};

/** How often in a hundred files an estimate lies within its stated error. */
function coverage(n: number, files: number) {
  const truth = answered(n);
  const known = truth.map((item) => asNumbers(item, 1));
  const alpha = correctedAlpha(known);
  const { correlation, variances } = correctedPair(known[0]!, known[1]!);
  const sums = correctedSums(known);
  const allowed = {
    mean: errorOfMean({ n: n * (1 - MISSING_SHARE), retained: RETAINED, deviation: Math.sqrt(variances[0]) }),
    correlation: errorOfCorrelation({ n, retained: RETAINED, upTo: 0.5 }),
    alpha: errorOfAlpha({ n, retained: RETAINED, items: ITEMS, ...sums }),
  };
  const within = { mean: 0, correlation: 0, alpha: 0 };
  const off = { correlation: 0, alpha: 0, uncorrected: 0 };
  for (let file = 0; file < files; file++) {
    const changed = truth.map((item) => postRandomise(item, RETAINED, random.uniform));
    const estimated = changed.map((item) => asNumbers(item, RETAINED));
    const pair = correctedPair(estimated[0]!, estimated[1]!);
    const found = correctedAlpha(estimated);
    if (Math.abs(meanOf(changed[0]!) - meanOf(truth[0]!)) <= allowed.mean) within.mean++;
    if (Math.abs(pair.correlation - correlation) <= allowed.correlation) within.correlation++;
    if (Math.abs(found - alpha) <= allowed.alpha) within.alpha++;
    off.correlation += (pair.correlation - correlation) / files;
    off.alpha += (found - alpha) / files;
    const raw = changed.map((item) => asNumbers(item, 1));
    off.uncorrected += (correctedPair(raw[0]!, raw[1]!).correlation - correlation) / files;
  }
  return { within, off };
}

test.each([
  [168, 300],
  [1400, 60],
])(
  'of %i people: means, correlations and α lie within the stated error in about 95 of 100 files, without bias',
  (n, files) => {
    const { within, off } = coverage(n, files);
    for (const share of Object.values(within)) expect(share / files).toBeGreaterThan(0.91);
    expect(Math.abs(off.correlation)).toBeLessThan(0.02);
    expect(Math.abs(off.alpha)).toBeLessThan(0.02);
    // Without the correction a correlation of about a half is too low by a third of itself.
    expect(off.uncorrected).toBeLessThan(-0.12);
  },
);

test('frequencies stay as they are on average, also of missing answers', () => {
  const [item] = answered(2000);
  const counts = (values: Int8Array, value: number) => values.filter((each) => each === value).length;
  const files = Array.from({ length: 40 }, () => postRandomise(item!, RETAINED, random.uniform));
  for (const value of [MISSING, 1, 2, 3, 4, 5]) {
    const mean = files.reduce((sum, file) => sum + counts(file, value), 0) / files.length;
    expect(Math.abs(mean - counts(item!, value))).toBeLessThan(12);
  }
});

test('rows of a matrix of transition sum to one, and the shares are its fixed point', () => {
  const shares = [0.2, 0.5, 0.3];
  const matrix = transitionMatrix(shares, RETAINED);
  for (const row of matrix) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
  const after = shares.map((_, to) =>
    shares.reduce((sum, share, from) => sum + share * matrix[from]![to]!, 0),
  );
  after.forEach((share, i) => expect(share).toBeCloseTo(shares[i]!, 10));
});

test('a question that everybody answered alike stays, and nothing retained forgets who answered', () => {
  expect([...postRandomise(Int8Array.of(3, 3, 3), RETAINED, () => 0.99)]).toEqual([3, 3, 3]);
  expect([...postRandomise(Int8Array.of(1, 2, 3, 4), 0, (row) => 1 - (row + 0.5) / 4)]).toEqual([4, 3, 2, 1]);
});
