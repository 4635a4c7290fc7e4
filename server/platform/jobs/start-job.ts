import type { JobId } from '../../contract/ids.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random.ts';
import type { Services } from '../services.ts';
import type { Order } from './job.ts';
import { insertJob, requestCancel } from './job.queries.ts';

/** Stores a job for the next free runner. From here on it is done, whatever happens to the caller or the process. */
export async function startJob<Input>(
  { databases: { studio }, keyring, bell, now }: Services,
  { id, study, owner, kind, input, file, slot, here = false }: Order<Input>,
): Promise<void> {
  const claim = here ? randomId() : null;
  const job = await insertJob(
    studio,
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
  if (!job) throw new Problem('job-under-way');
  if (claim === null) bell.emit('waiting');
  else bell.emit('given', { ...job, claim });
}

/** Ends a job that has stored nothing yet. Its runner ends it, or the next that claims it. */
export async function cancelJob({ databases: { studio }, bell }: Services, id: JobId): Promise<void> {
  if (!(await requestCancel(studio, id))) throw new Problem('job-settled');
  bell.emit('cancelled', id);
  bell.emit('waiting');
}
