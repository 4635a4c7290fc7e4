import { quantile } from '../numeric/quantiles.ts';
import type { Random } from '../numeric/random.ts';
import { addCoincidences, coincidencesOf, noCoincidences, type Coincidences } from './coincidences.ts';
import { hasOverlap, type Continuum } from './continuum.ts';

/** The family of unitizing α; null where there is no variation to agree on. */
export interface UnitizingAlphas {
  /** uα: where the units are and what they are coded, gaps included. */
  readonly unitizing: number | null;
  /** |uα: what is relevant (any unit) and what is not. */
  readonly relevance: number | null;
  /** cuα: the codes where units of two coders meet. */
  readonly coding: number | null;
  /** (k)uα of each code, where units meet. */
  readonly byCode: Readonly<Record<string, number | null>>;
}

function orNull(alpha: number): number | null {
  return Number.isFinite(alpha) ? alpha : null;
}

/** Row-major expected coincidences of categories with these margins; pairs inside one unit are no pairs. */
function expectedOf(margins: Float64Array, inside: Float64Array): Float64Array {
  const total = margins.reduce((sum, length) => sum + length, 0);
  const pairs = total ** 2 - inside.reduce((sum, square) => sum + square, 0);
  const size = margins.length;
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [c, k] = [Math.floor(at / size), at % size];
    return (total * (margins[c]! * margins[k]! - (c === k ? inside[c]! : 0))) / pairs;
  });
}

function rowSums(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, c) =>
    matrix.subarray(c * size, (c + 1) * size).reduce((sum, value) => sum + value, 0),
  );
}

/** Σ off the diagonal. */
function disagreement(matrix: Float64Array, size: number): number {
  return matrix.reduce((sum, value, at) => (Math.floor(at / size) === at % size ? sum : sum + value), 0);
}

function alphasOf(
  { categories: size, lengths, squares, sharedSquares }: Coincidences,
  codes: readonly string[],
): UnitizingAlphas {
  const margins = rowSums(lengths, size);
  const expected = expectedOf(margins, squares);
  const gapRow = (matrix: Float64Array) => matrix.subarray(1, size).reduce((sum, value) => sum + value, 0);
  // Where units of two coders meet: the coincidences without the row and column of the gap.
  const met = lengths.map((value, at) => (at < size || at % size === 0 ? 0 : value));
  const metMargins = rowSums(met, size);
  const metExpected = expectedOf(metMargins, sharedSquares);
  const metExpectedMargins = rowSums(metExpected, size);
  return {
    unitizing: orNull(1 - disagreement(lengths, size) / disagreement(expected, size)),
    relevance: orNull(1 - gapRow(lengths) / gapRow(expected)),
    coding: orNull(1 - disagreement(met, size) / disagreement(metExpected, size)),
    byCode: Object.fromEntries(
      codes.map((code, i) => {
        const [c, own] = [i + 1, (i + 1) * size + i + 1];
        const observed = (metMargins[c]! - met[own]!) / metMargins[c]!;
        const chance = (metExpectedMargins[c]! - metExpected[own]!) / metExpectedMargins[c]!;
        return [code, orNull(1 - observed / chance)];
      }),
    ),
  };
}

function codesIn(texts: readonly Continuum[]): string[] {
  return [
    ...new Set(texts.flatMap(({ coders }) => coders.flatMap((spans) => spans.map(({ code }) => code)))),
  ].sort();
}

/**
 * Krippendorff's α for cutting texts into units and coding them, over one text or several, for two coders and more.
 * 1 full agreement, 0 chance. Null where nothing varies: no unit at all, one unit over everything, one code only (cuα).
 * Null throughout when a coder's units overlap: then see `codeAgreement`. Units all of length 1 give nominal α exactly.
 * Source: Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347–2364. Cost: spans² a pair of coders.
 *
 * @example
 * const spans = [{ start: 3, end: 9, code: 'a' }];
 * unitizingAlpha([{ length: 40, coders: [spans, spans] }]).unitizing // => 1
 */
export function unitizingAlpha(texts: readonly Continuum[]): UnitizingAlphas {
  const codes = codesIn(texts);
  const tally = noCoincidences(codes.length + 1);
  const single = texts.every(({ coders }) => coders.length > 1 && !coders.some(hasOverlap));
  if (single) for (const text of texts) addCoincidences(tally, coincidencesOf(text, codes));
  return alphasOf(tally, codes);
}

/**
 * Percentile bootstrap interval of uα over texts: a text is drawn with all its units, so their dependence is kept. Null for a single
 * text or where fewer than half of the samples have a uα. Cost: samples × texts × codes².
 */
export function unitizingInterval(
  texts: readonly Continuum[],
  { samples, confidence, random }: { samples: number; confidence: number; random: Random },
): readonly [number, number] | null {
  const codes = codesIn(texts);
  if (texts.length < 2 || texts.some(({ coders }) => coders.length < 2 || coders.some(hasOverlap)))
    return null;
  const tallies = texts.map((text) => coincidencesOf(text, codes));
  const alphas: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const tally = noCoincidences(codes.length + 1);
    for (let i = 0; i < texts.length; i++) addCoincidences(tally, tallies[random.index(texts.length)]!);
    const { unitizing } = alphasOf(tally, codes);
    if (unitizing !== null) alphas.push(unitizing);
  }
  if (alphas.length < samples / 2) return null;
  const ascending = Float64Array.from(alphas).sort();
  return [quantile(ascending, (1 - confidence) / 2), quantile(ascending, (1 + confidence) / 2)];
}
