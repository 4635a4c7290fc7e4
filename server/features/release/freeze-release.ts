import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Unlock } from '../../contract/release.ts';
import type { OpenDatabases } from '../../platform/database/open.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { sealingKey } from '../collection/collection.door.ts';
import {
  emptyInbox,
  heldTickets,
  putBoxesBack,
  type TakenBoxes,
  takeBoxes,
} from '../response/response.door.ts';
import { destroyTickets } from '../participation/participation.door.ts';
import { packColumns } from './pack-columns.ts';
import { findInstrumentNumber, findStudy, logLook, markInbox } from './release.queries.ts';
import { listReleases, loadCells, type Release } from './release.door.ts';
import { storeRelease } from './store-release.ts';

/**
 * Makes a release of the last one's rows and the sheets in the inbox, then empties the inbox. The databases share no
 * transaction: `inbox_to_empty`, stored with the release, lets the next freeze finish what a crash in between left behind.
 */
export async function freezeRelease(
  { databases, keyring, now }: Services,
  study: StudyId,
  researcher: ResearcherId,
  unlock: Unlock = {},
): Promise<Release> {
  const { studio, answers } = databases;
  const facts = await findStudy(studio, study);
  if (facts.inbox_to_empty) await finishFreeze(databases, study);

  // Read before the inbox: a freeze that ends in between then takes the number that this one wants.
  const releases = await listReleases(studio, study);
  const key = await sealingKey(studio, keyring, study, unlock);
  if (!key) throw new Problem('release-too-few', { received: 0, floor: facts.floor });
  const taken = await takeBoxes(answers, study, key);
  const last = releases.find(
    ({ manifest }) => manifest.source === 'collection' && manifest.instrument.hash === taken.hash,
  );
  let release: Release;
  try {
    checkFloor(taken, facts.floor, last);
    const earlier = last && (await loadCells(studio, last));
    const packed = packColumns(taken.definition, taken.sheets, earlier);
    release = await studio.transaction().execute(async (db) => {
      const stored = await storeRelease(db, study, taken.definition, packed, {
        number: (releases[0]?.number ?? 0) + 1,
        source: 'collection',
        simulated: facts.simulated === 1,
        floor: facts.floor,
        refused: taken.unreadable,
        instrument: { number: await findInstrumentNumber(db, study, taken.hash), hash: taken.hash },
        createdAt: now(),
      });
      await markInbox(db, study, true);
      await logLook(db, { study, researcher, action: 'release.freeze', subject: stored.id, at: now() });
      return stored;
    });
  } catch (error) {
    // Whoever was faster holds the inbox now and empties it.
    if (!isProblem(error, 'changed-meanwhile')) await putBoxesBack(answers, study);
    throw error;
  }
  await finishFreeze(databases, study);
  return release;
}

/**
 * The inbox is in a release: its leaves are published, it goes, and so do the signing key, the tickets and what logs still
 * hold of them. The tickets go first and leave their counts, so that whatever a crash interrupts is finished by the next call.
 */
async function finishFreeze(databases: OpenDatabases, study: StudyId): Promise<void> {
  const { studio, roster, answers } = databases;
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

/** The number of the release that the held inbox went into: the latest one from a collection. */
async function lastCollected(studio: StudioDb, study: StudyId): Promise<number> {
  const releases = await listReleases(studio, study);
  return releases.find(({ source }) => source === 'collection')!.number;
}

/** Enough people in the release, and enough new ones for its difference from the last to tell of nobody. */
function checkFloor({ sheets }: TakenBoxes, floor: number, last: Release | undefined): void {
  const received = sheets.length;
  if (received >= floor) return;
  if (!last) throw new Problem('release-too-few', { received, floor });
  throw new Problem('release-nothing-new', { received, floor, number: last.number });
}

function isProblem(error: unknown, code: Problem['code']): boolean {
  return error instanceof Problem && error.code === code;
}
