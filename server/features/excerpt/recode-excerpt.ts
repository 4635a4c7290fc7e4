import type { Excerpt, ExcerptChange } from '../../contract/excerpt.ts';
import type { ExcerptId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { checkCoding } from './check-coding.ts';
import { type CodingPlace, requireOwn } from './coding-place.ts';
import { updateExcerpt } from './excerpt.queries.ts';
import { readExcerpt } from './read-excerpt.ts';
import { deleteMerged } from './values.queries.ts';

/** Changes values, codes and memo of one's own excerpt; the place stays. */
export async function recodeExcerpt(
  db: StudioDb,
  place: CodingPlace,
  excerpt: ExcerptId,
  change: ExcerptChange,
): Promise<Excerpt> {
  await requireOwn(db, place, excerpt);
  await checkCoding(db, place.study, change);
  if (!(await updateExcerpt(db, place.study, excerpt, change))) throw new Problem('changed-meanwhile');
  await deleteMerged(db, excerpt);
  return readExcerpt(db, place.study, excerpt);
}
