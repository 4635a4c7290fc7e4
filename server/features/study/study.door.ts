import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectStudyId } from './study.queries.ts';

export { keepSealingKey, markInbox, replaceSealing, setState } from './collecting.queries.ts';
export { createStudy } from './create-study.ts';
export { readHierarchy, writeHierarchy } from './hierarchy.queries.ts';
export { pinPromises, promisesIn } from './pin-promises.ts';
export { listStudies, readStudy } from './read-study.ts';
export { listSites } from './sites.ts';
export { deleteSites, deleteStudy } from './study.queries.ts';

/** The study that a command line names by its id or its short name. */
export async function findStudy(db: StudioDb, name: string): Promise<StudyId> {
  const found = await selectStudyId(db, name);
  if (!found) throw new Problem('study-unknown');
  return found;
}
