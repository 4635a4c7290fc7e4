/** How far two strands cohere in one cell of a joint display. */
export type Fit = 'confirmation' | 'complementarity' | 'expansion' | 'discordance' | 'silence';

export type Sign = -1 | 0 | 1;

/** Interviews in which a cell was spoken of, and in how many of them for and against (an interview may do both). */
export interface VoiceCounts {
  readonly interviews: number;
  readonly favourable: number;
  readonly unfavourable: number;
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
 * Balance (favourable − unfavourable) / (favourable + unfavourable), counted in interviews, from −1 to 1; null when nobody took
 * either side.
 */
export function voiceBalance({ favourable, unfavourable }: VoiceCounts): number | null {
  const sided = favourable + unfavourable;
  return sided === 0 ? null : (favourable - unfavourable) / sided;
}

/**
 * Sign of the interviews: taken only from three interviews on and when the balance reaches a third. Excerpts without a valence
 * give 0.
 *
 * @example
 * signOfVoices({ interviews: 6, favourable: 1, unfavourable: 5 }) // => -1
 */
export function signOfVoices(counts: VoiceCounts): Sign {
  const balance = voiceBalance(counts);
  if (balance === null || counts.interviews < 3 || Math.abs(balance) < 0.33) return 0;
  return balance < 0 ? -1 : 1;
}

/**
 * Proposes the fit of a cell; a person decides, and both are kept. `survey` is null where the survey asks nothing.
 * Same sign: confirmation; opposite: discordance; one strand speaks and the other is mixed: complementarity; interviews alone:
 * expansion; fewer than two interviews: silence.
 *
 * @example
 * proposeFit(-1, { interviews: 6, favourable: 1, unfavourable: 5 }) // => 'confirmation'
 * proposeFit(1, { interviews: 6, favourable: 1, unfavourable: 5 }) // => 'discordance'
 */
export function proposeFit(survey: Sign | null, counts: VoiceCounts): Fit {
  if (counts.interviews < 2) return 'silence';
  if (survey === null) return 'expansion';
  const voices = signOfVoices(counts);
  if (survey !== 0 && survey === voices) return 'confirmation';
  if (survey !== 0 && survey === -voices) return 'discordance';
  return 'complementarity';
}
