import type { Quote } from '../../../analysis/text/quote.ts';
import type { Span } from '../../../analysis/text/code-points.ts';
import type { ExcerptId, InterviewId, RevisionId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Where the excerpts of an interview lie, removed ones too: they can be restored. */
export function selectInterviewAnchors(db: StudioDb, interview: InterviewId) {
  return db
    .selectFrom('excerpt')
    .select(['id', 'revision_id', 'start_point', 'end_point', 'removed', 'version'])
    .where('interview_id', '=', interview)
    .execute();
}

/** Lays an excerpt on another place; false when it is no longer at `version`. */
export async function moveAnchor(
  db: StudioDb,
  excerpt: ExcerptId,
  version: number,
  revision: RevisionId,
  { start, end }: Span,
  quote: Quote,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('excerpt')
    .set({ revision_id: revision, start_point: start, end_point: end, ...quote, version: version + 1 })
    .where('id', '=', excerpt)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
