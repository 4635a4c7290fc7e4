import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectStudyId } from './study.queries.ts';

export { createStudy } from './create-study.ts';
export { saveSites } from './sites.ts';

/** The study that a command line names by its id or its short name. */
export async function findStudy(db: StudioDb, name: string): Promise<StudyId> {
  const found = await selectStudyId(db, name);
  if (!found) throw new Problem('study-unknown');
  return found;
}
