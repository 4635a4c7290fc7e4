import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { fQuantile, fUpperTail } from '../../numeric/distributions.ts';
import { meanRatings } from './mean-ratings.ts';

interface MeanSquares {
  readonly ratees: number;
  readonly within: number;
  readonly raters: number;
  readonly residual: number;
}

const sum = (values: Iterable<number>) => [...values].reduce((whole, value) => whole + value, 0);

/** Mean squares of a full table of n ratees (rows) by k raters. */
function meanSquaresOf(rows: readonly Float64Array[], k: number): MeanSquares {
  const n = rows.length;
  const grand = sum(rows.map((row) => sum(row))) / (n * k);
  const rateeMeans = rows.map((row) => sum(row) / k);
  const raterMeans = Array.from({ length: k }, (_, j) => sum(rows.map((row) => row[j]!)) / n);
  const squares = (values: readonly number[]) => sum(values.map((value) => (value - grand) ** 2));
  const own = rows.map((row, i) => row.map((value) => (value - rateeMeans[i]!) ** 2));
  const left = rows.map((row, i) =>
    row.map((value, j) => (value - rateeMeans[i]! - raterMeans[j]! + grand) ** 2),
  );
  return {
    ratees: (k * squares(rateeMeans)) / (n - 1),
    within: sum(own.flatMap((row) => [...row])) / (n * (k - 1)),
    raters: (n * squares(raterMeans)) / (k - 1),
    residual: sum(left.flatMap((row) => [...row])) / ((n - 1) * (k - 1)),
  };
}

/** The reliability of the mean of k from that of one. */
const stepUp = (one: number, k: number) => (k * one) / (1 + (k - 1) * one);

/** Bounds of forms 1 and 3, from an F ratio. */
function boundsOfRatio(f: number, df1: number, df2: number, k: number, tail: number) {
  const low = f / fQuantile(1 - tail, df1, df2);
  const high = f * fQuantile(1 - tail, df2, df1);
  return [low, high].map((ratio) => (ratio - 1) / (ratio + k - 1)) as [number, number];
}

/** Bounds of form 2: Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, p. 424). */
function boundsOfAgreement(ms: MeanSquares, icc: number, n: number, k: number, tail: number) {
  const ratio = ms.raters / ms.residual;
  const part = n * (1 + (k - 1) * icc) - k * icc;
  const df =
    ((k - 1) * (n - 1) * (k * icc * ratio + part) ** 2) / ((n - 1) * (k * icc * ratio) ** 2 + part ** 2);
  const [above, below] = [fQuantile(1 - tail, n - 1, df), fQuantile(1 - tail, df, n - 1)];
  const rest = k * ms.raters + (k * n - k - n) * ms.residual;
  return [
    (n * (ms.ratees - above * ms.residual)) / (above * rest + n * ms.ratees),
    (n * (below * ms.ratees - ms.residual)) / (rest + n * below * ms.ratees),
  ] as [number, number];
}

/** The mean squares with the degrees of freedom, each with how many persons it tells of. */
const tableOf = ({ ratees, within, raters, residual }: MeanSquares, n: number, k: number) => [
  { source: 'ratees', n, df: n - 1, meanSquare: ratees },
  { source: 'within', n: k, df: n * (k - 1), meanSquare: within },
  { source: 'raters', n: k, df: k - 1, meanSquare: raters },
  { source: 'residual', n: k, df: (n - 1) * (k - 1), meanSquare: residual },
];

/** The six forms: 1, 2 and 3 of one rater, then of the mean of k. */
function formsOf(ms: MeanSquares, n: number, k: number, confidence: number) {
  const tail = (1 - confidence) / 2;
  const oneWay = { f: ms.ratees / ms.within, df1: n - 1, df2: n * (k - 1) };
  const twoWay = { f: ms.ratees / ms.residual, df1: n - 1, df2: (n - 1) * (k - 1) };
  const agreement =
    (ms.ratees - ms.residual) / (ms.ratees + (k - 1) * ms.residual + (k * (ms.raters - ms.residual)) / n);
  const single = [
    {
      form: 'ICC(1,1)',
      icc: (ms.ratees - ms.within) / (ms.ratees + (k - 1) * ms.within),
      bounds: boundsOfRatio(oneWay.f, oneWay.df1, oneWay.df2, k, tail),
      test: oneWay,
    },
    {
      form: 'ICC(2,1)',
      icc: agreement,
      bounds: boundsOfAgreement(ms, agreement, n, k, tail),
      test: twoWay,
    },
    {
      form: 'ICC(3,1)',
      icc: (ms.ratees - ms.residual) / (ms.ratees + (k - 1) * ms.residual),
      bounds: boundsOfRatio(twoWay.f, twoWay.df1, twoWay.df2, k, tail),
      test: twoWay,
    },
  ];
  const mean = single.map(({ form, icc, bounds: [low, high], test }) => ({
    form: form.replace(',1', ',k'),
    icc: stepUp(icc, k),
    bounds: [stepUp(low, k), stepUp(high, k)] as [number, number],
    test,
  }));
  return [...single, ...mean].map(({ form, icc, bounds, test }) => ({
    form,
    n: k,
    icc,
    interval: bounds,
    ...test,
    p: fUpperTail(test.f, test.df1, test.df2),
  }));
}

/**
 * How reliable are ratings? The six intraclass correlations of Shrout and Fleiss. Negative ones are shown as they are.
 * R: psych::ICC(lmer = FALSE). Cost: one pass.
 */
export const icc: Procedure<'icc'> = {
  run(data, request) {
    const { raters, means } = meanRatings(data, request);
    const rated = means.filter((own) => own.every((value) => !Number.isNaN(value)));
    const [n, k] = [rated.length, raters.length];
    const few = n < 2 || k < 2;
    const squares = few ? null : meanSquaresOf(rated, k);
    return {
      n,
      missing: 'listwise',
      definition: note('icc'),
      notes: notesOn(k, means.length - n, squares),
      raters: k,
      ratees: n,
      leftOut: means.length - n,
      meanSquares: squares ? tableOf(squares, n, k) : [],
      forms: squares ? formsOf(squares, n, k, request.confidence) : [],
    };
  },
};

function notesOn(k: number, leftOut: number, squares: MeanSquares | null): Note[] {
  if (k < 2) return [note('one-rater')];
  if (!squares) return [note('few-ratees')];
  const { ratees, residual } = squares;
  return [
    ...(leftOut > 0 ? [note('ratees-left-out', { count: leftOut })] : []),
    ...(ratees === 0 ? [note('ratees-alike')] : []),
    ...(residual === 0 ? [note('raters-agree')] : []),
  ];
}
