import { type Sign, signOfVoices, type VoiceCounts } from '../joint/fit.ts';

/** How tests of a claim come out. A claim may fail. */

/** `undecided`: the data do not say; `unasked`: this study did not ask. */
export type Outcome = 'holds' | 'fails' | 'undecided' | 'unasked';

type Interval = readonly [number, number];

/** Fewer interviews are no voice. */
const LEAST_INTERVIEWS = 3;

/**
 * Whether a number lies above or below another one: it does when its whole interval does, it does not when the whole interval
 * lies on the other side.
 *
 * @example
 * levelOutcome([2.2, 2.8], 'below', 3) // => 'holds'
 * levelOutcome([2.8, 3.2], 'below', 3) // => 'undecided'
 */
export function levelOutcome([low, high]: Interval, side: 'above' | 'below', than: number): Outcome {
  const [beyond, short] = side === 'above' ? [low > than, high < than] : [high < than, low > than];
  if (beyond) return 'holds';
  return short ? 'fails' : 'undecided';
}

/**
 * Whether an outcome depends more on some predictors than on others, by the intervals of their standardised coefficients: it does
 * when each of the heavier lies above each of the lighter, it does not when one of the heavier lies below one of the lighter.
 *
 * @example
 * weightsOutcome([[0.3, 0.5]], [[0, 0.2]]) // => 'holds'
 * weightsOutcome([[0.1, 0.3]], [[0, 0.2]]) // => 'undecided'
 */
export function weightsOutcome(heavier: readonly Interval[], lighter: readonly Interval[]): Outcome {
  const pairs = heavier.flatMap((heavy) => lighter.map((light) => [heavy, light] as const));
  if (pairs.every(([heavy, light]) => heavy[0] > light[1])) return 'holds';
  return pairs.some(([heavy, light]) => heavy[1] < light[0]) ? 'fails' : 'undecided';
}

/**
 * Whether the interviews take a side, by the rule of the joint display; for `sign` 0 whether three of them or more bring it up
 * without taking one, as suggestions do.
 *
 * @example
 * voicesOutcome({ interviews: 6, favourable: 1, unfavourable: 5, neutral: 0 }, -1) // => 'holds'
 * voicesOutcome({ interviews: 6, favourable: 1, unfavourable: 2, neutral: 3 }, 0) // => 'holds'
 */
export function voicesOutcome(counts: VoiceCounts & { readonly neutral: number }, sign: Sign): Outcome {
  if (sign === 0) return counts.neutral >= LEAST_INTERVIEWS ? 'holds' : 'undecided';
  const voices = signOfVoices(counts);
  if (voices === 0) return 'undecided';
  return voices === sign ? 'holds' : 'fails';
}

export interface Tested {
  readonly speaks: 'for' | 'against';
  readonly outcome: Outcome;
}

/**
 * What the tests propose of a claim; a person decides. *Supported*: all tests for it that could be asked hold, and none against it
 * does. *Partly*: some hold, or all do while one against it holds too. *Unsupported*: none holds and one fails. Open otherwise.
 *
 * @example
 * proposeVerdict([{ speaks: 'for', outcome: 'holds' }, { speaks: 'against', outcome: 'fails' }]) // => 'supported'
 * proposeVerdict([{ speaks: 'for', outcome: 'fails' }, { speaks: 'for', outcome: 'undecided' }]) // => 'unsupported'
 */
export function proposeVerdict(tests: readonly Tested[]): 'supported' | 'partly' | 'unsupported' | 'open' {
  const own = tests.filter(({ speaks, outcome }) => speaks === 'for' && outcome !== 'unasked');
  const isContradicted = tests.some(({ speaks, outcome }) => speaks === 'against' && outcome === 'holds');
  const holding = own.filter(({ outcome }) => outcome === 'holds').length;
  if (holding > 0) return holding === own.length && !isContradicted ? 'supported' : 'partly';
  return own.some(({ outcome }) => outcome === 'fails') ? 'unsupported' : 'open';
}
