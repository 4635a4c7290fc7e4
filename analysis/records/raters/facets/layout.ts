import type { Usable } from './usable.ts';

/**
 * Ratings as the likelihood reads them: sorted by ratee, every element by its place in the parameters.
 *
 * The parameters stand in one list: severities of raters, difficulties of criteria, steps (what the categories above the lowest cost
 * together, in their order), then mean and log SD of the ratees. Elements without ratings have a place as well; they stay at 0.
 */
export interface Layout {
  readonly raters: number;
  readonly criteria: number;
  readonly ratees: number;
  /** Categories above the lowest. */
  readonly steps: number;
  /** Scores of the categories above the lowest, which is 0. */
  readonly scores: Float64Array;
  /** Where the ratings of each ratee begin; one more stands for the end. */
  readonly begins: Uint32Array;
  /** Of each rating: its cell (a rater on a criterion) and its score. */
  readonly cell: Int32Array;
  readonly score: Float64Array;
  /** The row of each rating. */
  readonly order: Uint32Array;
  /** Of each cell: the places of its severity and its difficulty. */
  readonly severityAt: Int32Array;
  readonly difficultyAt: Int32Array;
  /** Minus what was seen: the scores by severity and by difficulty, the ratings by step. */
  readonly observed: Float64Array;
  /** Known severities; NaN where a severity is to be found. */
  readonly anchors: Float64Array;
}

export const firstStep = ({ raters, criteria }: Layout): number => raters + criteria;
export const meanAt = (layout: Layout): number => firstStep(layout) + layout.steps;
export const widthOf = (layout: Layout): number => meanAt(layout) + 2;

/** Rows sorted by ratee, and where each ratee begins. */
function sortedRows(codes: Int32Array, ratees: number) {
  const begins = new Uint32Array(ratees + 1);
  for (const one of codes) begins[one + 1]!++;
  for (let i = 0; i < ratees; i++) begins[i + 1]! += begins[i]!;
  const next = begins.slice();
  const order = new Uint32Array(codes.length);
  codes.forEach((one, row) => (order[next[one]!++] = row));
  return { begins, order };
}

export function layoutOf({ ratings, categories }: Usable, anchors: Float64Array): Layout {
  const { given, rater, ratee, criterion } = ratings;
  const [raters, criteria, ratees] = [rater, criterion, ratee].map(({ labels }) => labels.length) as [
    number,
    number,
    number,
  ];
  const { begins, order } = sortedRows(ratee.codes, ratees);
  const cells: number[] = [];
  const known = new Int32Array(raters * criteria).fill(-1);
  const cell = Int32Array.from(order, (row) => {
    const key = rater.codes[row]! * criteria + criterion.codes[row]!;
    if (known[key] === -1) known[key] = cells.push(key) - 1;
    return known[key]!;
  });
  const steps = categories.length - 1;
  const place = new Map(Array.from(categories, (score, k) => [score, k]));
  const observed = new Float64Array(raters + criteria + steps + 2);
  given.forEach((value, row) => {
    observed[rater.codes[row]!]! -= value - categories[0]!;
    observed[raters + criterion.codes[row]!]! -= value - categories[0]!;
    const k = place.get(value)!;
    if (k > 0) observed[raters + criteria + k - 1]! -= 1;
  });
  return {
    raters,
    criteria,
    ratees,
    steps,
    scores: categories.subarray(1).map((score) => score - categories[0]!),
    begins,
    cell,
    score: Float64Array.from(order, (row) => given[row]! - categories[0]!),
    order,
    severityAt: Int32Array.from(cells, (key) => Math.floor(key / criteria)),
    difficultyAt: Int32Array.from(cells, (key) => raters + (key % criteria)),
    observed,
    anchors,
  };
}
