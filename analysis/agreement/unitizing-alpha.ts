import { blockIntervals, type Draws, type Interval, sumOf } from './block-interval.ts';
import { coincidencesOf, partsOf, type Coincidences } from './coincidences.ts';
import { codesIn, hasOverlap, type Continuum } from './continuum.ts';

/** The family of unitizing α; null where there is no variation to agree on. */
export interface Unitizing<Value> {
  /** uα: where the units are and what they are coded, gaps included. */
  readonly unitizing: Value | null;
  /** |uα: what is relevant (any unit) and what is not. */
  readonly relevance: Value | null;
  /** cuα: the codes where units of two coders meet. */
  readonly coding: Value | null;
  /** (k)uα of each code, where units meet. */
  readonly byCode: Readonly<Record<string, Value | null>>;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const squared = (values: Float64Array) => values.reduce((total, value) => total + value * value, 0);

/**
 * uα, |uα, cuα, then (k)uα of each code; NaN or infinite where nothing varies. In each, 1 − observed / expected with the pairs inside
 * one unit taken out of what is expected; the margins are whole numbers, so that no variation is exactly zero.
 */
function alphasOf(tally: Coincidences, coders: number): number[] {
  const { margins, differing, met, squares, sharedSquares } = partsOf(tally);
  const total = coders * margins[0]!;
  const coded = margins.subarray(1);
  const gap = total - sum(coded);
  const pairs = total ** 2 - gap - sum(squares);
  const metTotal = sum(met);
  const metPairs = metTotal ** 2 - sum(sharedSquares);
  const metDiffering = Array.from(coded, (own, i) => met[i + 1]! - (own - differing[i + 1]!));
  const metDisagreement = metDiffering.reduce((all, own) => all + own, 0);
  return [
    1 - (sum(differing) * pairs) / (total * (total ** 2 - gap ** 2 - squared(coded))),
    1 - (differing[0]! * pairs) / (total * gap * (total - gap)),
    1 - (metDisagreement * metPairs) / (metTotal * (metTotal ** 2 - squared(met))),
    ...metDiffering.map((disagreement, i) => {
      const own = met[i + 1]!;
      return 1 - (disagreement * (own * metTotal - sharedSquares[i + 1]!)) / (own ** 2 * (metTotal - own));
    }),
  ];
}

function named<Value>(
  [unitizing = null, relevance = null, coding = null, ...own]: readonly (Value | null)[],
  codes: readonly string[],
): Unitizing<Value> {
  const byCode = Object.fromEntries(codes.map((code, i) => [code, own[i] ?? null]));
  return { unitizing, relevance, coding, byCode };
}

function talliesOf(texts: readonly Continuum[], codes: readonly string[]): Coincidences[] {
  const single = texts.every(({ coders }) => coders.length > 1 && !coders.some(hasOverlap));
  return single ? texts.map((text) => coincidencesOf(text, codes)) : [];
}

/**
 * Krippendorff's α for cutting texts into units and coding them, over one text or several, for two coders and more.
 * 1 full agreement, 0 chance. Null where nothing varies: no unit at all, one unit over everything, one code only (cuα).
 * Null throughout when a coder's units overlap: `disjoint` makes them single. Units all of length 1 give nominal α exactly.
 * Source: Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347–2364. Cost: spans² a pair of coders.
 *
 * @example
 * const spans = [{ start: 3, end: 9, code: 'a' }];
 * unitizingAlpha([{ length: 40, coders: [spans, spans] }]).unitizing // => 1
 */
export function unitizingAlpha(texts: readonly Continuum[]): Unitizing<number> {
  return unitizingOf(texts).alphas;
}

/**
 * The same, and percentile bootstrap intervals over the texts, or over the blocks of `blocksOf`: a text is drawn with all its units,
 * so their dependence is kept. Null for a single text or where a fifth of the samples have no α. Cost: samples × texts × codes.
 */
export function unitizingOf(texts: readonly Continuum[]) {
  const codes = codesIn(texts);
  const coders = texts[0]?.coders.length ?? 0;
  const tallies = talliesOf(texts, codes);
  const alphas = tallies.length > 0 ? alphasOf(sumOf(tallies), coders) : [];
  return {
    alphas: named(
      alphas.map((alpha) => (Number.isFinite(alpha) ? alpha : null)),
      codes,
    ),
    intervals: (draws: Draws, confidence: number): Unitizing<Interval> =>
      named(
        blockIntervals(tallies, (tally) => alphasOf(tally, coders), draws, confidence),
        codes,
      ),
  };
}
