import { type CodePoints, codePoints } from '../../../analysis/text/code-points.ts';
import type { ExcerptId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectRevisionTexts, selectSettled } from './adjudication.queries.ts';

/** The excerpts of a study for which something was settled, ever, whose settled quote is not what stands at its place: none, in a sound one. */
export async function verifySettled(db: StudioDb, study: StudyId): Promise<ExcerptId[]> {
  const texts = new Map<RevisionId, CodePoints>();
  for (const { id, text } of await selectRevisionTexts(db, study)) texts.set(id, codePoints(text));
  const astray = (await selectSettled(db, study)).filter(
    ({ revision_id, start_point, end_point, quote }) =>
      texts.get(revision_id)!.slice(start_point, end_point) !== quote,
  );
  return [...new Set(astray.map(({ excerpt_id }) => excerpt_id))];
}
