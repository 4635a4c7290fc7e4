import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { fQuantile, fUpperTail } from '../../numeric/distributions.ts';
import { ratedObjects } from './mean-ratings.ts';

interface MeanSquares {
  readonly ratees: number;
  readonly within: number;
  readonly raters: number;
  readonly residual: number;
}

function sum(values: ArrayLike<number>): number {
  let whole = 0;
  for (let i = 0; i < values.length; i++) whole += values[i]!;
  return whole;
}

/** Mean squares of n ratees by k raters, a column each; two passes, about the means. */
function meanSquaresOf(columns: readonly Float64Array[], n: number): MeanSquares {
  const k = columns.length;
  const raterMeans = columns.map((own) => sum(own) / n);
  const grand = sum(raterMeans) / k;
  const rateeMeans = new Float64Array(n);
  for (const own of columns) for (let i = 0; i < n; i++) rateeMeans[i]! += own[i]! / k;
  let [between, within, residual] = [0, 0, 0];
  for (let i = 0; i < n; i++) between += (rateeMeans[i]! - grand) ** 2;
  columns.forEach((own, j) => {
    const severity = raterMeans[j]! - grand;
    for (let i = 0; i < n; i++) {
      const left = own[i]! - rateeMeans[i]!;
      within += left * left;
      residual += (left - severity) ** 2;
    }
  });
  return {
    ratees: (k * between) / (n - 1),
    within: within / (n * (k - 1)),
    raters: (n * sum(raterMeans.map((mean) => (mean - grand) ** 2))) / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
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

/** The mean squares with the degrees of freedom, each with how many persons it tells of: rows of answers, or raters. */
const tableOf = ({ ratees, within, raters, residual }: MeanSquares, n: number, k: number, people: number) => [
  { source: 'ratees', n, df: n - 1, meanSquare: ratees },
  { source: 'within', n: people, df: n * (k - 1), meanSquare: within },
  { source: 'raters', n: people, df: k - 1, meanSquare: raters },
  { source: 'residual', n: people, df: (n - 1) * (k - 1), meanSquare: residual },
];

/** What McGraw and Wong (1996) call the forms of Shrout and Fleiss. */
const NAMES: Readonly<Record<string, string>> = {
  'ICC(1,1)': 'ICC(1)',
  'ICC(2,1)': 'ICC(A,1)',
  'ICC(3,1)': 'ICC(C,1)',
  'ICC(1,k)': 'ICC(k)',
  'ICC(2,k)': 'ICC(A,k)',
  'ICC(3,k)': 'ICC(C,k)',
};

/** The number in the names of a model. */
const PLACES = { oneWay: 1, agreement: 2, consistency: 3 } as const;

/** The six forms: 1, 2 and 3 of one rater, then of the mean of k. */
function formsOf(ms: MeanSquares, n: number, k: number, people: number, confidence: number) {
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
    name: NAMES[form]!,
    n: people,
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
export const raterIcc: Procedure<'raterIcc'> = {
  run(data, request) {
    const { raters: k, columns, n, leftOut, areRows } = ratedObjects(data, request);
    const people = areRows ? n : k;
    const squares = n < 2 || k < 2 ? null : meanSquaresOf(columns, n);
    const forms = squares ? formsOf(squares, n, k, people, request.confidence) : [];
    const iccOf = (form: string) => forms.find((each) => each.form === form)?.icc ?? NaN;
    const place = PLACES[request.model];
    return {
      n,
      missing: 'listwise',
      definition: note('icc'),
      notes: notesOn(k, leftOut, squares),
      raters: k,
      ratees: n,
      leftOut,
      single: iccOf(`ICC(${place},1)`),
      average: iccOf(`ICC(${place},k)`),
      meanSquares: squares ? tableOf(squares, n, k, people) : [],
      forms,
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
