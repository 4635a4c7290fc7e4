import type { FactorCode, SignIn } from '../../contract/session.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { codeBrake, type Origin, pressBrakes, releaseBrakes, signInBrakes } from '../brake/brake.door.ts';
import { useRecoveryCode, useTotp } from '../factor/factor.door.ts';
import { isPassword } from './password.ts';
import { findByEmail } from './researcher.queries.ts';

/** The researcher of an e-mail and password. The refusal does not tell which of the two was wrong. */
export async function signIn(db: StudioDb, body: SignIn, from: Origin, now: Date): Promise<ResearcherId> {
  const email = body.email.toLowerCase();
  const brakes = await signInBrakes(db, email, from, now);
  await pressBrakes(db, brakes, now);
  const found = await findByEmail(db, email);
  const right = await isPassword(found?.password_hash, body.password);
  if (!found || !right) throw new Problem('sign-in-wrong');
  await releaseBrakes(db, brakes);
  return found.id;
}

/** The second step by a code: each code counts once, and guessing is slowed down. */
export async function takeSecondStep(
  { databases: { studio }, keyring, now }: Services,
  researcher: Researcher,
  { kind, code }: FactorCode,
): Promise<void> {
  const brakes = codeBrake(researcher.id);
  await pressBrakes(studio, brakes, now());
  if (kind === 'totp') await useTotp(studio, keyring, researcher, code, now());
  else await useRecoveryCode(studio, researcher.id, code);
  await releaseBrakes(studio, brakes);
}
