import type { StudyId } from '../../contract/ids.ts';
import type { Manifest, ReleaseDetail, Unlock } from '../../contract/release.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runAlone } from '../../platform/child/run-in-child.ts';
import type { Handler } from '../../platform/jobs/job.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { logLook } from '../look/look.door.ts';
import { holdInbox } from '../response/response.door.ts';
import { markInbox } from '../study/study.door.ts';
import { finishFreeze, letInboxGo } from './finish-freeze.ts';
import type { OpenedInbox } from './freeze-worker.ts';
import { unchangedItems } from './join-versions.ts';
import { prepareFreeze, tooFew } from './prepare-freeze.ts';
import { publicRelease } from './public-release.ts';
import { findInstrumentNumber, findStudy } from './release.queries.ts';
import { listReleases, type Release } from './release.door.ts';
import { storeRelease } from './store-release.ts';
import { forgetKey, keyOf, orderUnlocked, type Unlocked } from './unlock.ts';

const worker = new URL('./freeze-worker.ts', import.meta.url);

/** What to order for a freeze. A wrong passphrase is refused here already. */
export const orderFreeze = (services: Services, study: StudyId, unlock: Unlock) =>
  orderUnlocked(services, study, unlock, 'freeze');

/**
 * Makes a release of the last one's rows and the sheets in the inbox, then empties the inbox. The databases share no
 * transaction: `inbox_to_empty`, stored with the release, lets whoever comes next finish what a crash in between left behind.
 */
export const freezeJob: Handler<Unlocked, ReleaseDetail> = {
  kind: 'freeze',
  async run(services, work) {
    const { databases, now } = services;
    const { studio, answers } = databases;
    const { study, owner: researcher, signal } = work;
    await finishFreeze(services, study);
    const { simulated } = await findStudy(studio, study);
    const key = await keyOf(services, work);
    const instrument = await holdInbox(answers, study);
    const { task, last, before, least } = await prepareFreeze(services, study, key, instrument);
    const { frozen, unreadable } = await runAlone<OpenedInbox>(worker, task, {
      limits: collecting,
      signal,
      // In hundredths: how many have answered is nobody's to read from a job.
      onprogress: ({ done, total }) => work.progress(Math.floor((100 * done) / total), 100),
    });
    if (!frozen) throw tooFew(least, last);
    const { packed, disclosure } = frozen;
    await work.commit(async (db) => {
      const stored = await storeRelease(db, study, instrument.definition, packed, {
        number: ((await listReleases(db, study))[0]?.number ?? 0) + 1,
        source: 'collection',
        simulated: simulated === 1,
        floor: task.rules.floor,
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
    forgetKey(id);
    await finishFreeze(services, study);
  },
  async abandon(services, { id, study }) {
    forgetKey(id);
    await letInboxGo(services, study);
  },
};

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
