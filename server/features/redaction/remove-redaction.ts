import type { InterviewId, RedactionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { deleteRedaction } from './redaction.queries.ts';

/** Uncovers a span again; redacting the same words later gives the same pseudonym. */
export async function removeRedaction(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  redaction: RedactionId,
): Promise<void> {
  if (!(await deleteRedaction(db, study, interview, redaction))) throw new Problem('redaction-unknown');
}
