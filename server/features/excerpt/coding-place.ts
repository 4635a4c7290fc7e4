import type { ExcerptId, InterviewId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { latestRevision } from '../interview/interview.door.ts';
import { selectExcerptRow } from './excerpt.queries.ts';
import { selectTaskState } from './task.queries.ts';

/** Where and by whom something is coded. */
export interface CodingPlace {
  readonly study: StudyId;
  readonly interview: InterviewId;
  readonly coder: ResearcherId;
}

/** The text to be coded, as long as the coder has not finished with it. */
export async function openRevision(db: StudioDb, { study, interview, coder }: CodingPlace) {
  const revision = await latestRevision(db, study, interview);
  if ((await selectTaskState(db, interview, coder)) === 'finished') throw new Problem('coding-finished');
  return revision;
}

/** Refuses to touch an excerpt that is not there or not the coder's own. */
export async function requireOwn(db: StudioDb, place: CodingPlace, excerpt: ExcerptId): Promise<void> {
  await openRevision(db, place);
  const row = await selectExcerptRow(db, place.interview, excerpt);
  if (!row) throw new Problem('excerpt-unknown');
  if (row.coder_id !== place.coder) throw new Problem('excerpt-not-yours');
}
