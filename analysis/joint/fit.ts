/** How far two strands cohere in one cell of a joint display. */
export type Fit = 'confirmation' | 'complementarity' | 'expansion' | 'discordance' | 'silence';

export type Sign = -1 | 0 | 1;

/** Interviews in which a cell was spoken of, and in how many of them as a strength or as a problem (an interview may be both). */
export interface StanceCounts {
  readonly interviews: number;
  readonly strength: number;
  readonly problem: number;
}

/**
 * Sign of a mean against the scale midpoint: −1 when its interval lies below, 1 when above, 0 when it holds the midpoint.
 * Items keyed in reverse must have been recoded. No interval gives 0.
 *
 * @example
 * signOfInterval([2.2, 2.8], 3) // => -1
 */
export function signOfInterval(interval: readonly [number, number] | null, midpoint: number): Sign {
  if (!interval) return 0;
  if (interval[1] < midpoint) return -1;
  return interval[0] > midpoint ? 1 : 0;
}

/**
 * Stance balance (strength − problem) / (strength + problem), counted in interviews, from −1 to 1; null when nobody took
 * either side.
 */
export function stanceBalance({ strength, problem }: StanceCounts): number | null {
  return strength + problem === 0 ? null : (strength - problem) / (strength + problem);
}

/**
 * Sign of the interviews: taken only from three interviews on and when the balance reaches a third.
 *
 * @example
 * signOfStance({ interviews: 6, strength: 1, problem: 5 }) // => -1
 */
export function signOfStance(counts: StanceCounts): Sign {
  const balance = stanceBalance(counts);
  if (balance === null || counts.interviews < 3 || Math.abs(balance) < 0.33) return 0;
  return balance < 0 ? -1 : 1;
}

/**
 * Proposes the fit of a cell; a person decides, and both are kept. `survey` is null where the survey asks nothing.
 * Same sign: confirmation; opposite: discordance; one strand speaks and the other is mixed: complementarity; interviews alone:
 * expansion; fewer than two interviews: silence.
 *
 * @example
 * proposeFit(-1, { interviews: 6, strength: 1, problem: 5 }) // => 'confirmation'
 * proposeFit(1, { interviews: 6, strength: 1, problem: 5 }) // => 'discordance'
 */
export function proposeFit(survey: Sign | null, counts: StanceCounts): Fit {
  if (counts.interviews < 2) return 'silence';
  if (survey === null) return 'expansion';
  const stance = signOfStance(counts);
  if (survey !== 0 && survey === stance) return 'confirmation';
  if (survey !== 0 && survey === -stance) return 'discordance';
  return 'complementarity';
}
