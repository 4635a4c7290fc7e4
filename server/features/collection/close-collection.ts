import type { StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { stopIssuing } from '../participation/participation.door.ts';
import { closeQuestionnaire } from '../response/response.door.ts';
import { setState } from '../study/study.door.ts';
import { findStudy } from './collection.queries.ts';

/**
 * Closes the way in first: no ticket is issued that could not be used, and the studio never calls closed what still takes
 * answers. Closing again repairs.
 */
export async function closeCollection(
  db: StudioDb,
  { roster, answers }: Pick<Databases, 'roster' | 'answers'>,
  study: StudyId,
): Promise<void> {
  const found = await findStudy(db, study);
  if (found?.state === 'draft') throw new Problem('collection-not-open');
  await stopIssuing(roster, study);
  await closeQuestionnaire(answers, study);
  await setState(db, study, 'closed');
}
