import type { VoiceCounts } from './fit.ts';

/**
 * How far two strands pull apart in one cell, from 0 to 1; null where they do not stand on opposite sides, or one says nothing.
 * `survey` is the mean on its scale from −1 (wholly unfavourable) over 0 (midpoint) to 1. The voices are their balance drawn
 * towards 0 by two undecided interviews, so that few weigh less: (favourable − unfavourable) / (favourable + unfavourable + 2).
 * The value is half the distance of the two. A ranking of our own, to look first where it matters; it tests nothing.
 *
 * @example
 * discord(0.5, { interviews: 6, favourable: 1, unfavourable: 5 }) // => 0.5
 * discord(-0.5, { interviews: 6, favourable: 1, unfavourable: 5 }) // => null
 */
export function discord(survey: number | null, { favourable, unfavourable }: VoiceCounts): number | null {
  const voices = (favourable - unfavourable) / (favourable + unfavourable + 2);
  if (survey === null || survey * voices >= 0) return null;
  return Math.abs(survey - voices) / 2;
}
