import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { ExcerptId } from '../../../../server/contract/ids.ts';

/** How excerpts will be once the server has stored what was done here: as these, or gone where it says null. */
export type Ahead = Readonly<Record<ExcerptId, Mark | null>>;

/** Stored excerpts with what is not stored yet, in the order of their places. */
export function withAhead(saved: readonly Mark[], ahead: Ahead): readonly Mark[] {
  const changed = Object.values(ahead);
  if (changed.length === 0) return saved;
  const shown = saved.filter(({ id }) => !(id in ahead));
  for (const mark of changed) if (mark) shown.splice(placeFor(shown, mark), 0, mark);
  return shown;
}

/** Excerpts with one of them put in, in the stead of what it was. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return withAhead(marks, { [mark.id]: mark });
}

/** Before the first excerpt that begins later, or as early and ends sooner. */
function placeFor(marks: readonly Mark[], { start, end }: Mark): number {
  const later = marks.findIndex((each) => each.start > start || (each.start === start && each.end < end));
  return later < 0 ? marks.length : later;
}
