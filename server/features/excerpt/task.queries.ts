import type { InterviewId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { TaskState } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectTaskState(
  db: StudioDb,
  interview: InterviewId,
  coder: ResearcherId,
): Promise<TaskState> {
  const row = await db
    .selectFrom('coding_task')
    .select('state')
    .where('interview_id', '=', interview)
    .where('coder_id', '=', coder)
    .executeTakeFirst();
  return row?.state ?? 'open';
}

export async function saveTaskState(
  db: StudioDb,
  interview: InterviewId,
  coder: ResearcherId,
  state: TaskState,
): Promise<void> {
  await db
    .insertInto('coding_task')
    .values({ interview_id: interview, coder_id: coder, state })
    .onConflict((conflict) => conflict.columns(['interview_id', 'coder_id']).doUpdateSet({ state }))
    .execute();
}

export function selectTasks(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('coding_task')
    .innerJoin('interview', 'interview.id', 'coding_task.interview_id')
    .innerJoin('researcher', 'researcher.id', 'coding_task.coder_id')
    .select(['coding_task.interview_id', 'coding_task.coder_id', 'researcher.name', 'coding_task.state'])
    .where('interview.study_id', '=', study)
    .orderBy('researcher.name')
    .execute();
}
