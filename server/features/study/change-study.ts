import type { StudyId } from '../../contract/ids.ts';
import type { StudyChange } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { updateStudy } from './study.queries.ts';
import { titleAsJson } from './title.ts';

export async function changeStudy(
  db: StudioDb,
  study: StudyId,
  { title, shortName, floor }: StudyChange,
): Promise<void> {
  const changed = await updateStudy(db, study, {
    ...(title && { title: titleAsJson(title) }),
    ...(shortName !== undefined && { short_name: shortName }),
    ...(floor !== undefined && { floor }),
  });
  if (!changed) throw new Problem('short-name-taken', { name: shortName! });
}
