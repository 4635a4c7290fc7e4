import type { FreezePreview } from '../../contract/release.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runAlone } from '../../platform/child/run-in-child.ts';
import type { Handler } from '../../platform/jobs/job.ts';
import { logLook } from '../look/look.door.ts';
import { closedInbox } from '../response/response.door.ts';
import { prepareFreeze, tooFew } from './prepare-freeze.ts';
import type { Previewed } from './preview-worker.ts';
import { forgetKey, keyOf, type Unlocked } from './unlock.ts';

const worker = new URL('./preview-worker.ts', import.meta.url);

/**
 * Says which groups a freeze would tell of, before there is one. It opens the boxes as a freeze does and is refused where that would be;
 * only what would be told together comes out, no number of people, and the boxes stay as they are.
 */
export const previewFreezeJob: Handler<Unlocked, FreezePreview> = {
  kind: 'freeze-preview',
  async run(services, work) {
    const { databases, now } = services;
    const { study, owner: researcher, signal } = work;
    const key = await keyOf(services, work);
    const instrument = await closedInbox(databases.answers, study);
    const { task, last, least } = await prepareFreeze(services, study, key, instrument);
    const { preview } = await runAlone<Previewed>(worker, task, {
      limits: collecting,
      signal,
      onprogress: ({ done, total }) => work.progress(Math.floor((100 * done) / total), 100),
    });
    if (!preview) throw tooFew(least, last);
    await work.commit(async (db) => {
      await logLook(db, { study, researcher, action: 'release.preview', subject: study, at: now() });
      return preview;
    });
  },
  afterwards: (_, { id }) => Promise.resolve(forgetKey(id)),
  abandon: (_, { id }) => Promise.resolve(forgetKey(id)),
};
