/** Where one band of answers ends and the next begins; an answer of exactly `at` is in the lower or in the upper one. */
export interface Cut {
  readonly at: number;
  readonly exactly: 'lower' | 'upper';
}

/** How the answers to a variable may be told apart. */
export interface Bands {
  /** From low to high. */
  readonly cuts: readonly Cut[];
  /** Every answer that can be given; null where they cannot be listed. */
  readonly possible: readonly number[] | null;
}

/** By what a request may part respondents. */
export interface Vocabulary {
  /** No group has fewer people. */
  readonly k: number;
  /** Variables whose values are labels of groups that may be told of. */
  readonly labels: ReadonlySet<string>;
  /** The declared bands of items, as they were answered, and of scales, as the release scores them. */
  readonly bands: ReadonlyMap<string, Bands>;
}

/**
 * Which band an answer is in, counted from 0.
 *
 * @example
 * bandOf(3.5, [{ at: 2.5, exactly: 'upper' }, { at: 3.5, exactly: 'lower' }]) // => 1
 */
export function bandOf(answer: number, cuts: readonly Cut[]): number {
  return cuts.filter(({ at, exactly }) => answer > at || (answer === at && exactly === 'upper')).length;
}

/**
 * Whether a function of an answer, one that changes only at `points`, tells no more of it than its band. Where all possible answers
 * are known each is tried; of others every point and something between each two.
 *
 * @example
 * const agree = { cuts: [{ at: 3, exactly: 'lower' }], possible: [1, 2, 3, 4, 5] };
 * tellsBandOnly((answer) => answer >= 4, [4], agree) // => true
 * tellsBandOnly((answer) => answer === 5, [5], agree) // => false
 */
export function tellsBandOnly(
  told: (answer: number) => unknown,
  points: readonly number[],
  { cuts, possible }: Bands,
): boolean {
  const tried = possible ?? around([...points, ...cuts.map(({ at }) => at)]);
  const known = new Map<number, unknown>();
  return tried.every((answer) => {
    const band = bandOf(answer, cuts);
    if (!known.has(band)) known.set(band, told(answer));
    return known.get(band) === told(answer);
  });
}

function around(points: readonly number[]): number[] {
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((point, i) => (point + sorted[i]!) / 2);
  const ends = sorted.length > 0 ? [sorted[0]! - 1, sorted.at(-1)! + 1] : [0];
  return [...sorted, ...between, ...ends];
}
