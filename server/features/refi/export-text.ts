import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { latestRevision } from '../interview/interview.door.ts';
import { redactionLayer } from '../redaction/redaction.door.ts';

/** The text of an interview as it may leave. What is redacted is masked, so every span stands where it stood. */
export async function exportText(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
): Promise<{ revision: RevisionId; text: string }> {
  const { id, text } = await latestRevision(db, study, interview);
  const layer = await redactionLayer(db, study, interview);
  return { revision: id, text: layer.maskText(id, text) };
}
