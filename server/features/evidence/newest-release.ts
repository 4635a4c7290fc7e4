import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listReleases } from '../release/release.door.ts';

/** The newest release of the study's own collection; of anything else where nothing was collected yet. */
export async function newestRelease(db: StudioDb, study: StudyId): Promise<ReleaseId | null> {
  const releases = await listReleases(db, study);
  const own = releases.find(({ source }) => source === 'collection') ?? releases[0];
  return own?.id ?? null;
}
