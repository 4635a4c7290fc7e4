import type { StudyId } from '../../contract/ids.ts';
import type { StudyChange } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Signed } from '../../platform/session.ts';
import { updateFloor, updateStudy } from './study.queries.ts';
import { titleAsJson } from './title.ts';

export async function changeStudy(
  db: StudioDb,
  study: StudyId,
  { title, shortName, floor, secondFactor }: StudyChange,
  { strength }: Pick<Signed, 'strength'>,
): Promise<void> {
  // Whoever demands a second factor has one, or would be shut out at once.
  if (secondFactor && strength !== 'strong') throw new Problem('second-factor-first');
  if (floor !== undefined && !(await updateFloor(db, study, floor))) throw new Problem('floor-promised');
  const changed = {
    ...(title && { title: titleAsJson(title) }),
    ...(shortName !== undefined && { short_name: shortName }),
    ...(secondFactor !== undefined && { second_factor: Number(secondFactor) }),
  };
  if (Object.keys(changed).length > 0 && !(await updateStudy(db, study, changed)))
    throw new Problem('short-name-taken', { name: shortName! });
}
