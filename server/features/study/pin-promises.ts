import type { StudyId } from '../../contract/ids.ts';
import { keepBoth, type Promises, promisesOf } from '../../contract/promises.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectPromises, storePromises } from './collecting.queries.ts';

/**
 * From here on a study keeps what it promises now, and what it promised before. To be called where somebody is told, or where
 * data come in that were gathered elsewhere.
 */
export async function pinPromises(db: StudioDb, study: StudyId): Promise<Promises> {
  const kept = await promisesIn(db, study);
  await storePromises(db, study, JSON.stringify(kept));
  return kept;
}

/** What a study promises now: all that was fixed, and what its floor adds. */
export async function promisesIn(db: StudioDb, study: StudyId): Promise<Promises> {
  const { floor, promises } = await selectPromises(db, study);
  return keepBoth(readPromises(promises), promisesOf(floor));
}

export function readPromises(stored: string | null): Promises | null {
  return stored === null ? null : (JSON.parse(stored) as Promises);
}
