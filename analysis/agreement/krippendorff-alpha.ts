import { codesOfUnit, sharedUnits, type Ratings } from './ratings.ts';

/** What the differences between values mean. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Units with two judgements or more, ready for α on any multiset of them. */
export interface PairableUnits {
  readonly level: Level;
  /** The codes of each unit. */
  readonly units: readonly Int32Array[];
  /** Numbers behind the codes; the codes themselves on nominal and ordinal level. */
  readonly values: Float64Array;
}

export function pairableUnits(ratings: Ratings, level: Level): PairableUnits {
  const shared = sharedUnits(ratings);
  const metric = level === 'interval' || level === 'ratio';
  return {
    level,
    units: Array.from({ length: shared.units }, (_, unit) => codesOfUnit(shared, unit)),
    values: Float64Array.from(ratings.values, (value, code) => (metric ? Number(value) : code)),
  };
}

function squaredDifference(level: Level, a: number, b: number): number {
  if (a === b) return 0;
  if (level === 'nominal') return 1;
  return level === 'ratio' ? ((a - b) / (a + b)) ** 2 : (a - b) ** 2;
}

/** Σ δ² over the ordered pairs of judgements on a unit, for each judgement of its partners: its share of the observed disagreement. */
function disagreementWithin(level: Level, codes: Int32Array, scores: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < codes.length; i++)
    for (let j = 0; j < i; j++) sum += squaredDifference(level, scores[codes[i]!]!, scores[codes[j]!]!);
  return (2 * sum) / (codes.length - 1);
}

/** Σ δ² over all ordered pairs of pooled judgements; a closed form but on ratio level, where it takes values². */
function disagreementPooled(level: Level, counts: Float64Array, scores: Float64Array, n: number): number {
  if (level === 'nominal') return n * n - counts.reduce((sum, count) => sum + count * count, 0);
  if (level === 'ratio') {
    let sum = 0;
    for (let c = 1; c < counts.length; c++)
      for (let k = 0; k < c; k++)
        sum += 2 * counts[c]! * counts[k]! * squaredDifference(level, scores[c]!, scores[k]!);
    return sum;
  }
  const mean = counts.reduce((sum, count, c) => sum + count * scores[c]!, 0) / n;
  return 2 * n * counts.reduce((sum, count, c) => sum + count * (scores[c]! - mean) ** 2, 0);
}

/** Middle ranks of the values: ordinal differences are differences of these. */
function middleRanks(counts: Float64Array): Float64Array {
  let below = 0;
  return counts.map((count) => {
    below += count;
    return below - count / 2;
  });
}

/**
 * A function from a multiset of units (their positions) to α. Disagreements that do not depend on the multiset are worked out once,
 * so a bootstrap costs one pass over its units.
 */
export function alphaOfUnits({ level, units, values }: PairableUnits): (drawn: Uint32Array) => number {
  const fixed =
    level === 'ordinal'
      ? null
      : Float64Array.from(units, (codes) => disagreementWithin(level, codes, values));
  const counts = new Float64Array(values.length);
  return (drawn) => {
    counts.fill(0);
    let n = 0;
    for (const unit of drawn) {
      const codes = units[unit]!;
      for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
      n += codes.length;
    }
    const scores = level === 'ordinal' ? middleRanks(counts) : values;
    let observed = 0;
    for (const unit of drawn)
      observed += fixed ? fixed[unit]! : disagreementWithin(level, units[unit]!, scores);
    const expected = disagreementPooled(level, counts, scores, n);
    return counts.filter((count) => count > 0).length > 1 ? 1 - ((n - 1) * observed) / expected : NaN;
  };
}

/** Every unit once. */
export function eachOnce({ units }: PairableUnits): Uint32Array {
  return Uint32Array.from(units, (_, unit) => unit);
}

/**
 * Krippendorff's α: 1 full agreement, 0 chance, below 0 systematic disagreement; any number of coders, missing judgements allowed.
 * Units with a single judgement do not count. NaN when only one value occurs: with no variation there is nothing to be reliable about.
 * R: `irr::kripp.alpha`. Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 *
 * @example
 * krippendorffAlpha({ units: 2, coders: 2, codes: Int32Array.of(0, 0, 1, 1), values: [1, 2] }, 'interval') // => 1
 */
export function krippendorffAlpha(ratings: Ratings, level: Level): number {
  const units = pairableUnits(ratings, level);
  return alphaOfUnits(units)(eachOnce(units));
}
