import type { PasswordChange } from '../../contract/account.ts';
import type { Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { checkOwnPassword, checkPassword, hashPassword, setPassword } from '../researcher/researcher.door.ts';

/** Sets a new password for one who knows the current one; every other session of theirs ends. */
export async function changePassword(
  db: StudioDb,
  holder: Researcher,
  { current, next }: PasswordChange,
  { token, now }: { token: string; now: Date },
): Promise<void> {
  await checkOwnPassword(db, holder.id, current, now);
  await checkPassword(next, holder);
  await setPassword(db, holder.id, await hashPassword(next), token);
}
