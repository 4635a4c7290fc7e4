import type { StudyId } from '../../contract/ids.ts';
import type { OpenDatabases } from '../../platform/database/open.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { destroyTickets } from '../participation/participation.door.ts';
import { emptyInbox, heldTickets, putBoxesBack } from '../response/response.door.ts';
import { markInbox } from '../study/study.door.ts';
import { findStudy } from './release.queries.ts';
import { listReleases } from './release.door.ts';

/**
 * The inbox is in a release: its leaves are published, it goes, and so do the signing key, the tickets and what logs still
 * hold of them. The tickets go first and leave their counts, so that whatever a crash interrupts is finished by the next call.
 * Where no release waits for that, nothing is done.
 */
export async function finishFreeze(databases: OpenDatabases, study: StudyId): Promise<void> {
  const { studio, roster, answers } = databases;
  if (!(await findStudy(studio, study)).inbox_to_empty) return;
  const held = await heldTickets(answers, study);
  if (held) {
    const { key } = held;
    const counts = key && (await destroyTickets(roster, study, key));
    await emptyInbox(answers, study, {
      release: await lastCollected(studio, study),
      ticket_key: key,
      roster: counts?.drawn ?? null,
      tickets: counts?.issued ?? null,
    });
  }
  await markInbox(studio, study, false);
  await databases.settle();
}

/** After a freeze without a release: what is left of an earlier one is finished, and answers can be withdrawn again. */
export async function letInboxGo(databases: OpenDatabases, study: StudyId): Promise<void> {
  await finishFreeze(databases, study);
  await putBoxesBack(databases.answers, study);
}

/** The number of the release that the held inbox went into: the latest one from a collection. */
async function lastCollected(studio: StudioDb, study: StudyId): Promise<number> {
  const releases = await listReleases(studio, study);
  return releases.find(({ source }) => source === 'collection')!.number;
}
