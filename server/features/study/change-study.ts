import type { StudyId } from '../../contract/ids.ts';
import type { StudyChange } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { updateFloor, updateStudy } from './study.queries.ts';
import { titleAsJson } from './title.ts';

export async function changeStudy(
  db: StudioDb,
  study: StudyId,
  { title, shortName, floor }: StudyChange,
): Promise<void> {
  if (floor !== undefined && !(await updateFloor(db, study, floor))) throw new Problem('floor-promised');
  const words = {
    ...(title && { title: titleAsJson(title) }),
    ...(shortName !== undefined && { short_name: shortName }),
  };
  if (Object.keys(words).length > 0 && !(await updateStudy(db, study, words)))
    throw new Problem('short-name-taken', { name: shortName! });
}
