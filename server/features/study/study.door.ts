import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectStudyId, selectTitle } from './study.queries.ts';

export { keepSealingKey, markInbox, replaceSealing, setState } from './collecting.queries.ts';
export { createStudy } from './create-study.ts';
export { readHierarchy, writeHierarchy } from './hierarchy.queries.ts';
export { pinPromises, promisesIn } from './pin-promises.ts';
export { listStudies, readStudy } from './read-study.ts';
export { listSites } from './sites.ts';
export { deleteSites, deleteStudy, stateOf } from './study.queries.ts';

/** The study that a command line names by its id or its short name. */
export async function findStudy(db: StudioDb, name: string): Promise<StudyId> {
  const found = await selectStudyId(db, name);
  if (!found) throw new Problem('study-unknown');
  return found;
}

/** The title of a study, for what leaves it. */
export async function studyTitle(
  db: StudioDb,
  study: StudyId,
): Promise<{ readonly title: Text; readonly simulated: boolean }> {
  const { title, simulated } = await selectTitle(db, study);
  return { title: JSON.parse(title) as Text, simulated: simulated === 1 };
}
