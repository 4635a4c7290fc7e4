import type { StudyId } from '../../contract/ids.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import type { PublishedFacts, Tree } from '../board/board.door.ts';
import { destroyTickets } from '../participation/participation.door.ts';
import { emptyInbox, heldTickets, putBoxesBack } from '../response/response.door.ts';
import { markInbox } from '../study/study.door.ts';
import type { BoardTask } from './board-worker.ts';
import { findStudy } from './release.queries.ts';
import { listReleases } from './release.door.ts';

const worker = new URL('./board-worker.ts', import.meta.url);

/**
 * The inbox is in a release: its leaves are published, it goes, and so do the signing key, the tickets and what logs still
 * hold of them. The tickets go first and leave their counts, so that whatever a crash interrupts is finished by the next call.
 * Where no release waits for that, nothing is done.
 */
export async function finishFreeze({ databases, settings }: Services, study: StudyId): Promise<void> {
  const { studio, roster, answers } = databases;
  if (!(await findStudy(studio, study)).inbox_to_empty) return;
  const held = await heldTickets(answers, study);
  if (held) {
    const { key } = held;
    const counts = key && (await destroyTickets(roster, study, key));
    const facts: PublishedFacts = {
      release: await lastCollected(studio, study),
      ticket_key: key,
      roster: counts?.drawn ?? null,
      tickets: counts?.issued ?? null,
    };
    const { dataFolder, postgres } = settings;
    const task: BoardTask = { settings: { dataFolder, postgres }, study };
    const tree = await runInChild<Tree>(worker, task, { limits: collecting, share: study });
    await emptyInbox(answers, study, facts, tree);
  }
  await markInbox(studio, study, false);
  await databases.settle();
}

/** After a freeze without a release: what is left of an earlier one is finished, and answers can be withdrawn again. */
export async function letInboxGo(services: Services, study: StudyId): Promise<void> {
  await finishFreeze(services, study);
  await putBoxesBack(services.databases.answers, study);
}

/** The number of the release that the held inbox went into: the latest one from a collection. */
async function lastCollected(studio: StudioDb, study: StudyId): Promise<number> {
  const releases = await listReleases(studio, study);
  return releases.find(({ source }) => source === 'collection')!.number;
}
