import { revisionText } from '../interview/interview.door.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Revision } from '../../contract/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectRevisions } from './transcript.queries.ts';

/** The revisions of a transcript, newest first. */
export async function listRevisions(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
): Promise<Revision[]> {
  const revisions = await selectRevisions(db, study, interview);
  if (revisions.length === 0) throw new Problem('interview-unknown');
  return revisions;
}

/** The words of one revision, as they were. */
export async function readRevision(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  number: number,
): Promise<Revision & { text: string }> {
  const found = (await listRevisions(db, study, interview)).find((each) => each.number === number);
  if (!found) throw new Problem('revision-unknown', { number });
  return { ...found, ...(await revisionText(db, found.id)) };
}
