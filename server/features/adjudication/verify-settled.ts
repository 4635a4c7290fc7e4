import { codePoints } from '../../../analysis/text/code-points.ts';
import type { ExcerptId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { revisionTexts } from '../interview/interview.door.ts';
import { selectSettled } from './adjudication.queries.ts';

/** The excerpts of a study for which something was settled, ever, whose settled quote is not what stands at its place: none, in a sound one. */
export async function verifySettled(db: StudioDb, study: StudyId): Promise<ExcerptId[]> {
  const settled = await selectSettled(db, study);
  const revisions = [...new Set(settled.map(({ revision_id }) => revision_id))];
  const texts = new Map(
    (await revisionTexts(db, revisions)).map(({ id, text }) => [id, codePoints(text)] as const),
  );
  const astray = settled.filter(
    ({ revision_id, start_point, end_point, quote }) =>
      texts.get(revision_id)!.slice(start_point, end_point) !== quote,
  );
  return [...new Set(astray.map(({ excerpt_id }) => excerpt_id))];
}
