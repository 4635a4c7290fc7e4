import type { IdentityChange } from '../../contract/account.ts';
import type { Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { emailBrake, pressBrakes, releaseBrakes } from '../brake/brake.door.ts';
import { checkOwnPassword, identify } from '../researcher/researcher.door.ts';

/** Changes name and e-mail for one who knows the password. */
export async function changeIdentity(
  db: StudioDb,
  holder: Researcher,
  { name, email, password }: IdentityChange,
  { token, now }: { token: string; now: Date },
): Promise<void> {
  await checkOwnPassword(db, holder.id, password, now);
  const brakes = emailBrake(holder.id);
  await pressBrakes(db, brakes, now);
  await db.transaction().execute((tx) => identify(tx, holder, { name, email }, token));
  await releaseBrakes(db, brakes);
}
