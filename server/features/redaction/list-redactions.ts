import { identifiers } from '../../../analysis/text/identifiers.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Redaction, RedactionProposal } from '../../contract/redaction.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { latestRevision } from '../interview/interview.door.ts';
import { selectRedactions } from './redaction.queries.ts';

/** The redactions of the text that is coded now, in order. */
export async function listRedactions(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
): Promise<Redaction[]> {
  const { id } = await latestRevision(db, study, interview);
  return (await selectRedactions(db, id)).map((row) => ({
    id: row.id,
    start: row.start_point,
    end: row.end_point,
    kind: row.kind,
    number: row.number,
  }));
}

/** What else in the text may tell who or where. */
export async function proposeRedactions(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
): Promise<RedactionProposal[]> {
  const { text } = await latestRevision(db, study, interview);
  const redactions = await listRedactions(db, study, interview);
  return identifiers(text).filter(
    (found) => !redactions.some(({ start, end }) => start < found.end && end > found.start),
  );
}
