import { setImmediate as breathe } from 'node:timers/promises';
import type { RefiChoice, RefiImported } from '../../contract/refi.ts';
import { readFile, type Sender } from '../../formats/refi/read-file.ts';
import type { Handler } from '../../platform/jobs/job.ts';
import { importProject, type Step } from './import-project.ts';

/** Of a hundred, how much of the work is reading. */
const READING = 80;

/** Stores the project of a file in one transaction: whatever cuts it short, a study has all of it or nothing. */
export const refiImportJob: Handler<RefiChoice, RefiImported> = {
  kind: 'refi-import',
  async run({ now }, { study, owner, input, signal, file, progress, commit }) {
    const sender: Sender = {
      share: owner,
      signal,
      onprogress: ({ done, total }) => progress(Math.floor((READING * done) / total), 100),
    };
    const { project } = await readFile(file(), sender, input.rule);
    const onstep: Step = async (done, total) => {
      signal.throwIfAborted();
      progress(READING + Math.floor(((100 - READING) * done) / total), 100);
      await breathe();
    };
    await commit((db) => importProject(db, study, owner, project, input, { now: now(), onstep }));
  },
};
