import type { StudyId } from '../../contract/ids.ts';
import { commandLine } from '../../contract/look.ts';
import { fileChunks } from '../../features/export/export-worker.ts';
import { loadMaterial } from '../../features/export/load-material.ts';
import { logLook, type LookTaken } from '../../features/look/look.door.ts';
import { exportStudy } from '../../features/refi/export-study.ts';
import { listReleases, type Release } from '../../features/release/release.door.ts';
import { findStudy } from '../../features/study/study.door.ts';
import { writeTable } from '../../features/table-file/write-table.ts';
import { packProject } from '../../formats/refi/pack-project.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Chunks } from '../../platform/write-whole.ts';
import type { Wish } from './read-wish.ts';

/** The audiences by the role whose eyes they have. */
const roles = { team: 'owner', outside: 'viewer' } as const;

/** The bytes of what was asked for. That they are taken is kept first. */
export async function openExport(databases: Databases, taking: Wish, at: Date): Promise<Chunks> {
  const db = databases.studio;
  const study = await findStudy(db, taking.study);
  const take = (look: Pick<LookTaken, 'action' | 'subject' | 'request'>) =>
    logLook(db, { study, researcher: commandLine, at, ...look });
  if (taking.what === 'interviews') {
    await take({ action: 'export.interviews', subject: study, request: { format: 'qdpx' } });
    return [packProject(await exportStudy(db, study))];
  }
  const release = await chosenRelease(databases, study, taking.release);
  const { what, format, language } = taking;
  if (what === 'table') {
    const { table, audience } = taking;
    await take({ action: 'export.table', subject: release.id, request: { table, format, audience } });
    const place = { study, release: release.id, table, format };
    const reader = { role: roles[audience], cases: 'all', locale: language, researcher: null } as const;
    const file = await writeTable(databases, place, reader, (fault) => console.error(fault));
    return [Buffer.from(file.bytes)];
  }
  const question = what === 'open' ? taking.question : null;
  const request = { content: what, ...(question !== null && { question }), format };
  const material = await loadMaterial(db, study, release, { content: what, question });
  await take({ action: 'export.take', subject: release.id, request });
  return fileChunks({ material, format, language });
}

/** The release of a number, the latest where none is named. */
async function chosenRelease(
  { studio }: Databases,
  study: StudyId,
  number: string | undefined,
): Promise<Release> {
  const releases = await listReleases(studio, study);
  const found = number === undefined ? releases[0] : releases.find((each) => String(each.number) === number);
  if (!found) throw new Problem('release-unknown');
  return found;
}
