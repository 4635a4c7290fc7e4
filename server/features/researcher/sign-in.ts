import type { ResearcherId } from '../../contract/ids.ts';
import type { SignIn } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { pressBrake, releaseBrake } from './brake.ts';
import { isPassword } from './password.ts';
import { findByEmail } from './researcher.queries.ts';

/** The researcher of an e-mail and password. The refusal does not tell which of the two was wrong. */
export async function signIn(db: StudioDb, body: SignIn, now: Date): Promise<ResearcherId> {
  const email = body.email.toLowerCase();
  const pauseMs = await pressBrake(db, email, now);
  if (pauseMs > 0) throw new Problem('sign-in-paused', { seconds: Math.ceil(pauseMs / 1000) });
  const found = await findByEmail(db, email);
  const right = await isPassword(found?.password_hash, body.password);
  if (!found || !right) throw new Problem('sign-in-wrong');
  await releaseBrake(db, email);
  return found.id;
}
