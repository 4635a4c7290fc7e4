import type { Excerpt } from '../../contract/excerpt.ts';
import type { ExcerptId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type CodingPlace, requireOwn } from './coding-place.ts';
import { markRemoved } from './excerpt.queries.ts';
import { readExcerpt } from './read-excerpt.ts';

/** Takes one's own excerpt out of the study; it can be restored at the next version. */
export async function removeExcerpt(
  db: StudioDb,
  place: CodingPlace,
  excerpt: ExcerptId,
  version: number,
): Promise<void> {
  await requireOwn(db, place, excerpt);
  if (!(await markRemoved(db, excerpt, version, true))) throw new Problem('changed-meanwhile');
}

export async function restoreExcerpt(
  db: StudioDb,
  place: CodingPlace,
  excerpt: ExcerptId,
  version: number,
): Promise<Excerpt> {
  await requireOwn(db, place, excerpt);
  if (!(await markRemoved(db, excerpt, version, false))) throw new Problem('changed-meanwhile');
  return readExcerpt(db, place.study, excerpt);
}
