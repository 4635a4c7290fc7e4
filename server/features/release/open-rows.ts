import type { Table } from '../../../analysis/columns.ts';
import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { logLook } from './release.queries.ts';
import { findRelease, loadTable, type Release } from './release.door.ts';

/** The rows of a release for a member who takes them along; that they did is logged first. */
export async function openRows(
  db: StudioDb,
  taking: { study: StudyId; release: ReleaseId; researcher: ResearcherId; format: 'csv' | 'xlsx'; at: Date },
): Promise<{ release: Release; table: Table; fileName: string }> {
  const { study, researcher, format, at } = taking;
  const release = await findRelease(db, study, taking.release);
  await logLook(db, { study, researcher, action: `release.rows.${format}`, subject: release.id, at });
  const simulated = release.manifest.simulated ? '-simulated' : '';
  const fileName = `fourlinks-release-${release.number}${simulated}-rows.${format}`;
  return { release, table: await loadTable(db, release), fileName };
}
