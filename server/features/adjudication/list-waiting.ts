import type { WaitingInterview } from '../../contract/adjudication.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { finishedInterviews, waitingIn } from './finished-interviews.ts';

/** Interviews that several coders finished and that nobody can compare before some excerpts are reviewed. */
export async function listWaiting(db: StudioDb, study: StudyId, reader: Reader): Promise<WaitingInterview[]> {
  const finished = await finishedInterviews(db, study, reader);
  return finished
    .filter(({ coders }) => coders.length > 1)
    .map((each) => ({ ...each.interview, excerpts: waitingIn(each) }))
    .filter(({ excerpts }) => excerpts > 0)
    .map(({ id, code, title, excerpts }) => ({ id, code, title, excerpts }));
}
