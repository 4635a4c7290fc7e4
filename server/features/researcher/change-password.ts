import type { PasswordChange } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Researcher } from '../../platform/http/access-gate.ts';
import { Problem } from '../../platform/problem.ts';
import { endOtherSessions } from '../../platform/session.ts';
import { pressBrake, releaseBrake } from './brake.ts';
import { hashPassword, isPassword } from './password.ts';
import { findByEmail, setPassword } from './researcher.queries.ts';

/** Sets a new password for one who knows the current one; every other session of theirs ends. */
export async function changePassword(
  db: StudioDb,
  { id, email }: Researcher,
  { current, next }: PasswordChange,
  { token, now }: { token: string; now: Date },
): Promise<void> {
  const pauseMs = await pressBrake(db, email, now);
  if (pauseMs > 0) throw new Problem('sign-in-paused', { seconds: Math.ceil(pauseMs / 1000) });
  const found = await findByEmail(db, email);
  if (!(await isPassword(found?.password_hash, current))) throw new Problem('password-wrong');
  await releaseBrake(db, email);
  await setPassword(db, id, await hashPassword(next));
  await endOtherSessions(db, id, token);
}
