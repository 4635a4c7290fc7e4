import type { ReleaseId, StudyId } from '../../../../server/contract/ids.ts';
import { releaseAddresses } from '../../../../server/contract/release.ts';
import { call } from '../../../ui/api.ts';

/** The release that evidence is looked at on: the newest of the study's own collection. */
export async function newestRelease(study: StudyId): Promise<ReleaseId | null> {
  const { releases } = await call(releaseAddresses.list, { params: { study } });
  return (releases.find(({ source }) => source === 'collection') ?? releases[0])?.id ?? null;
}
