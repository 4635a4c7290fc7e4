import type { PasswordReset } from '../../contract/session.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { findEnrolment, takeEnrolment } from '../../platform/enrolment.ts';
import { Problem } from '../../platform/problem.ts';
import { dropFactors } from '../factor/factor.door.ts';
import { setPassword } from './account.ts';
import { checkPassword } from './check-password.ts';
import { hashPassword } from './password.ts';
import { findById } from './researcher.queries.ts';

/** The holder of a one-time address sets a new password. Second factors and sessions of before end; the address is used up. */
export async function resetPassword(
  db: StudioDb,
  { token, password }: PasswordReset,
  now: Date,
): Promise<ResearcherId> {
  const id = await findEnrolment(db, token, now);
  const holder = id && (await findById(db, id));
  if (!holder) throw new Problem('reset-unknown');
  await checkPassword(password, holder);
  const hash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    if (!(await takeEnrolment(tx, token))) throw new Problem('reset-unknown');
    await setPassword(tx, holder.id, hash);
    await dropFactors(tx, holder.id);
    return holder.id;
  });
}
