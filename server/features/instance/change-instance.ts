import type { Instance } from '../../contract/instance.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Signed } from '../../platform/session.ts';
import { readInstance, saveInstance } from './instance.queries.ts';

/** Whoever demands a second factor of all has one, or would be shut out with them. */
export async function changeInstance(
  db: StudioDb,
  { strength }: Pick<Signed, 'strength'>,
  wanted: Instance,
): Promise<Instance> {
  if (wanted.secondFactor === 'required' && strength !== 'strong') throw new Problem('second-factor-first');
  await saveInstance(db, wanted);
  return readInstance(db);
}
