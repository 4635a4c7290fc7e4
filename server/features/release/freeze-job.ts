import { OUTSIDE_LEAST } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { JobId, StudyId } from '../../contract/ids.ts';
import type { Manifest, ReleaseDetail, Unlock } from '../../contract/release.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runAlone } from '../../platform/child/run-in-child.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Handler, Order, Work } from '../../platform/jobs/job.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { sealingKey } from '../collection/collection.door.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { logLook } from '../look/look.door.ts';
import { holdInbox } from '../response/response.door.ts';
import { markInbox } from '../study/study.door.ts';
import type { Cells } from './cells.ts';
import { finishFreeze, letInboxGo } from './finish-freeze.ts';
import type { FreezeTask, OpenedInbox } from './freeze-worker.ts';
import { unchangedItems } from './join-versions.ts';
import { findGroupRules, findInstrumentNumber, findStudy } from './release.queries.ts';
import { publicRelease } from './public-release.ts';
import { listReleases, loadCells, type Release } from './release.door.ts';
import { storeRelease } from './store-release.ts';

const worker = new URL('./freeze-worker.ts', import.meta.url);

interface FreezeInput {
  /** A passphrase was given: the key is in the memory of the process that was told it, and nowhere else. */
  readonly unlocked: boolean;
}

const keys = new Map<JobId, Uint8Array>();

/** What to order for a freeze. A wrong passphrase is refused here already. */
export async function orderFreeze(
  { databases: { studio }, keyring }: Services,
  study: StudyId,
  unlock: Unlock,
): Promise<Omit<Order<FreezeInput>, 'owner'>> {
  const key = await sealingKey(studio, keyring, study, unlock);
  if (!key) throw new Problem('release-too-few', { floor: (await findStudy(studio, study)).floor });
  const id = randomId<JobId>();
  const unlocked = Object.keys(unlock).length > 0;
  if (unlocked) keys.set(id, key);
  return { id, study, kind: 'freeze', slot: `freeze ${study}`, input: { unlocked }, here: unlocked };
}

/**
 * Makes a release of the last one's rows and the sheets in the inbox, then empties the inbox. The databases share no
 * transaction: `inbox_to_empty`, stored with the release, lets whoever comes next finish what a crash in between left behind.
 */
export const freezeJob: Handler<FreezeInput, ReleaseDetail> = {
  kind: 'freeze',
  async run(services, work) {
    const { databases, now, settings } = services;
    const { studio, answers } = databases;
    const { study, owner: researcher, signal } = work;
    await finishFreeze(services, study);
    const { floor: present, simulated } = await findStudy(studio, study);
    const key = await keyOf(services, work);
    const instrument = await holdInbox(answers, study);
    const floor = Math.max(present, instrument.floor);
    const rules = { ...(await findGroupRules(studio, study)), floor };
    const last = (await listReleases(studio, study)).find(({ source }) => source === 'collection');
    const before = await otherVersion(studio, study, instrument.hash, last);
    const task: FreezeTask = {
      settings: { dataFolder: settings.dataFolder, postgres: settings.postgres },
      study,
      key,
      instrument,
      least: leastOf(floor, last),
      rules,
      last: last?.manifest ?? null,
      earlier: await cellsOf(studio, last),
      before,
    };
    const { frozen, unreadable } = await runAlone<OpenedInbox>(worker, task, {
      limits: collecting,
      signal,
      // In hundredths: how many have answered is nobody's to read from a job.
      onprogress: ({ done, total }) => work.progress(Math.floor((100 * done) / total), 100),
    });
    if (!frozen) throw tooFew(leastOf(floor, last), last);
    const { packed, disclosure } = frozen;
    await work.commit(async (db) => {
      const stored = await storeRelease(db, study, instrument.definition, packed, {
        number: ((await listReleases(db, study))[0]?.number ?? 0) + 1,
        source: 'collection',
        simulated: simulated === 1,
        floor,
        refused: unreadable,
        disclosure,
        instrument: { number: await findInstrumentNumber(db, study, instrument.hash), hash: instrument.hash },
        ...(last && joinedOf(last, before && unchangedItems(before, instrument.definition))),
        createdAt: now(),
      });
      await markInbox(db, study, true);
      await logLook(db, { study, researcher, action: 'release.freeze', subject: stored.id, at: now() });
      return publicRelease(stored, await audienceIn(db, study, 'owner'));
    });
  },
  async afterwards(services, { id, study }) {
    keys.delete(id);
    await finishFreeze(services, study);
  },
  async abandon(services, { id, study }) {
    keys.delete(id);
    await letInboxGo(services, study);
  },
};

async function keyOf(
  { databases: { studio }, keyring }: Services,
  { id, study, input }: Pick<Work<FreezeInput, ReleaseDetail>, 'id' | 'study' | 'input'>,
): Promise<Uint8Array> {
  const key = input.unlocked ? keys.get(id) : await sealingKey(studio, keyring, study);
  if (!key) throw new Problem('release-unlock-again');
  return key;
}

/** The version that a release answers, where it is not this one. */
async function otherVersion(
  db: StudioDb,
  study: StudyId,
  hash: string,
  last: Release | undefined,
): Promise<Definition | null> {
  if (!last || last.manifest.instrument.hash === hash) return null;
  return (await publishedInstrument(db, study, last.manifest.instrument.number))!.definition;
}

/** Which rows answer other versions, and in which items they join; of several versions only what has stayed through all. */
function joinedOf(
  { n, manifest: { instrument, joined = [] } }: Release,
  unchanged: readonly string[] | null,
): Pick<Manifest, 'joined'> {
  if (!unchanged) return joined.length > 0 ? { joined } : {};
  const older = joined.reduce((sum, { rows }) => sum + rows, 0);
  const still = (items: readonly string[]) => items.filter((item) => unchanged.includes(item));
  return {
    joined: [
      ...joined.map((each) => ({ ...each, items: still(each.items) })),
      { number: instrument.number, hash: instrument.hash, rows: n - older, items: [...unchanged] },
    ],
  };
}

async function cellsOf(db: StudioDb, release: Release | undefined): Promise<Map<string, Cells>> {
  if (!release) return new Map();
  const cells = await loadCells(db, release);
  return new Map(release.manifest.columns.map((column) => [`${column.pool} ${column.name}`, cells(column)]));
}

/** Enough people are in a release, and enough new ones for its difference from the last to be a group that everyone may be told of. */
const leastOf = (floor: number, last: Release | undefined) => (last ? Math.max(OUTSIDE_LEAST, floor) : floor);

function tooFew(floor: number, last: Release | undefined): Problem {
  return last
    ? new Problem('release-nothing-new', { floor, number: last.number })
    : new Problem('release-too-few', { floor });
}
