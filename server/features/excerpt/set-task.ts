import type { Task } from '../../contract/excerpt.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { latestRevision } from '../interview/interview.door.ts';
import type { CodingPlace } from './coding-place.ts';
import { saveTaskState } from './task.queries.ts';

/** Marks one's own coding of an interview finished, or opens it again. */
export async function setTask(
  db: StudioDb,
  { study, interview, coder }: CodingPlace,
  { state }: Task,
): Promise<Task> {
  await latestRevision(db, study, interview);
  await saveTaskState(db, interview, coder, state);
  return { state };
}
