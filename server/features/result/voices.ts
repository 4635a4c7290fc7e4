import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';

/** An excerpt as tables count and quote it. */
export type Coded = Pick<ReportExcerpt, 'interview' | 'values' | 'quote' | 'codes'>;

const QUOTE_LENGTH = 60;

/** Interviews are counted, not excerpts: an interview coded twice speaks once. */
export function countInterviews(excerpts: readonly Pick<Coded, 'interview'>[]): number {
  return new Set(excerpts.map(({ interview }) => interview.id)).size;
}

/** The excerpt that says most without being cut; the shortest where all are too long. */
export function exemplar<T extends Pick<Coded, 'quote'>>(excerpts: readonly T[]): T | undefined {
  const size = ({ quote }: T) => [...quote].length;
  const byLength = [...excerpts].sort((a, b) => size(a) - size(b) || (a.quote < b.quote ? -1 : 1));
  return byLength.findLast((each) => size(each) <= QUOTE_LENGTH) ?? byLength[0];
}

/** At most sixty characters, with an ellipsis where more follows. */
export function shortened(quote: string): string {
  const characters = [...quote.replace(/\s+/g, ' ')];
  if (characters.length <= QUOTE_LENGTH) return characters.join('');
  return `${characters.slice(0, QUOTE_LENGTH - 1).join('')}…`;
}
