import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { closeQuestionnaire, findStudy, setState } from './collection.queries.ts';

/** Closes the answer path first, so that the studio never calls closed what still takes answers. Closing again repairs. */
export async function closeCollection(db: StudioDb, answers: AnswersDb, study: StudyId): Promise<void> {
  const found = await findStudy(db, study);
  if (found?.state === 'draft') throw new Problem('collection-not-open');
  await closeQuestionnaire(answers, study);
  await setState(db, study, 'closed');
}
