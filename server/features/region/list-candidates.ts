import type { StudyId } from '../../contract/ids.ts';
import type { RegionCandidate } from '../../contract/region.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Signed } from '../../platform/session.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { listReleases } from '../release/release.door.ts';
import { comparableScales } from './comparable-scales.ts';
import { studiesOpenTo } from './other-site.ts';

/** Releases of the researcher's other studies that ask at least one scale of this one's questionnaire, latest first. */
export async function listCandidates(
  db: StudioDb,
  study: StudyId,
  signed: Pick<Signed, 'id' | 'strength'>,
): Promise<RegionCandidate[]> {
  const here = await publishedInstrument(db, study);
  if (!here) return [];
  const found: RegionCandidate[] = [];
  for (const { id, title } of await studiesOpenTo(db, signed)) {
    if (id === study) continue;
    for (const release of await listReleases(db, id)) {
      const there = await publishedInstrument(db, id, release.manifest.instrument.number);
      const held = there ? comparableScales(here.definition, there.definition) : [];
      const scales = held.filter(({ reason }) => !reason).length;
      if (scales === 0) continue;
      const { number, n, manifest } = release;
      const { simulated } = manifest;
      found.push({ study: id, title, simulated, release: release.id, number, n, scales, of: held.length });
    }
  }
  return found;
}
