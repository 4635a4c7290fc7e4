import type { JobId } from '../../contract/ids.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random.ts';
import type { Services } from '../services.ts';
import type { Order } from './job.ts';
import { findInSlot, insertJob, requestCancel } from './job.queries.ts';

/**
 * Stores a job for the next free runner and returns its id. From here on it is done, whatever happens to the caller or the
 * process.
 */
export async function startJob<Input>(services: Services, order: Order<Input>): Promise<JobId> {
  const { databases, keyring, bell, now } = services;
  const { id, study, owner, kind, input, file, slot, shared = false, here = false } = order;
  const claim = here ? randomId() : null;
  const job = await insertJob(
    databases.studio,
    {
      id,
      study_id: study,
      owner_id: owner,
      kind,
      slot: slot ?? null,
      input: JSON.stringify(input),
      file: file ? keyring.wrap(file) : null,
      claim,
    },
    now(),
  );
  if (!job) {
    if (!shared) throw new Problem('job-under-way');
    // Where it has ended meanwhile, this one is taken.
    return (await findInSlot(databases.studio, slot!)) ?? startJob(services, order);
  }
  if (claim === null) bell.emit('waiting');
  else bell.emit('given', { ...job, claim });
  return id;
}

/** Ends a job that has stored nothing yet. Its runner ends it, or the next that claims it. */
export async function cancelJob({ databases: { studio }, bell }: Services, id: JobId): Promise<void> {
  if (!(await requestCancel(studio, id))) throw new Problem('job-settled');
  bell.emit('cancelled', id);
  bell.emit('waiting');
}
