import type { Excerpt } from '../../../../server/contract/excerpt.ts';

/** What the address asks for; null asks for all. */
export type Wanted = Readonly<Record<'link' | 'stance' | 'code' | 'coder' | 'interview', string | null>>;

export function fits(excerpt: Excerpt, { link, stance, code, coder, interview }: Wanted): boolean {
  return (
    (link === null || excerpt.link === link) &&
    (stance === null || excerpt.stance === stance) &&
    (code === null || excerpt.codes.some((each) => each.code === code)) &&
    (coder === null || excerpt.coder.id === coder) &&
    (interview === null || excerpt.interview.id === interview)
  );
}

/** How many interviews some excerpts come from: people are counted, not rows. */
export function interviewsIn(excerpts: readonly Excerpt[]): number {
  return new Set(excerpts.map(({ interview }) => interview.id)).size;
}
