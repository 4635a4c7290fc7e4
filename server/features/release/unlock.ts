import type { JobId, StudyId } from '../../contract/ids.ts';
import type { Unlock } from '../../contract/release.ts';
import type { JobKind } from '../../contract/job.ts';
import type { Order, Work } from '../../platform/jobs/job.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { sealingKey } from '../collection/collection.door.ts';
import { findStudy } from './release.queries.ts';

export interface Unlocked {
  /** A passphrase was given: the key is in the memory of the process that was told it, and nowhere else. */
  readonly unlocked: boolean;
}

const keys = new Map<JobId, Uint8Array>();

/** What to order for a job that opens the boxes of a study. A wrong passphrase is refused here already. */
export async function orderUnlocked(
  { databases: { studio }, keyring }: Services,
  study: StudyId,
  unlock: Unlock,
  kind: JobKind,
): Promise<Omit<Order<Unlocked>, 'owner'>> {
  const key = await sealingKey(studio, keyring, study, unlock);
  if (!key)
    throw new Problem('release-too-few', { floor: (await findStudy(studio, study)).floor });
  const id = randomId<JobId>();
  const unlocked = Object.keys(unlock).length > 0;
  if (unlocked) keys.set(id, key);
  return { id, study, kind, slot: `${kind} ${study}`, input: { unlocked }, here: unlocked };
}

/** The key of a job that was ordered so. */
export async function keyOf(
  { databases: { studio }, keyring }: Services,
  { id, study, input }: Pick<Work<Unlocked, unknown>, 'id' | 'study' | 'input'>,
): Promise<Uint8Array> {
  const key = input.unlocked ? keys.get(id) : await sealingKey(studio, keyring, study);
  if (!key) throw new Problem('release-unlock-again');
  return key;
}

export function forgetKey(id: JobId): void {
  keys.delete(id);
}
