import type { ResearcherId } from '../../contract/ids.ts';
import type { Identity, Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { closeEnrolment } from '../../platform/enrolment.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { endSessions } from '../../platform/session.ts';
import { codeBrake, forgetDevices, pressBrakes, releaseBrakes } from '../brake/brake.door.ts';
import { dropFactors } from '../factor/factor.door.ts';
import { isPassword } from './password.ts';
import { findById, insertResearcher, setIdentity, updateResearcher } from './researcher.queries.ts';

/** Makes an account with a password of its own. */
export async function createAccount(
  db: StudioDb,
  { email, name, passwordHash }: { email: string; name: string; passwordHash: string | null },
): Promise<ResearcherId> {
  const id = randomId<ResearcherId>();
  const row = { id, email: email.toLowerCase(), name: name.trim(), password_hash: passwordHash };
  if (!(await insertResearcher(db, row))) throw new Problem('email-taken');
  return id;
}

/** Refuses a wrong password of someone who is signed in, and slows down guessing it. */
export async function checkOwnPassword(
  db: StudioDb,
  id: ResearcherId,
  password: string,
  now: Date,
): Promise<void> {
  const brakes = codeBrake(id);
  await pressBrakes(db, brakes, now);
  const found = await findById(db, id);
  if (!(await isPassword(found?.password_hash, password))) throw new Problem('password-wrong');
  await releaseBrakes(db, brakes);
}

/** Sets a password; whoever is signed in with the old one no longer is, but for the session that is kept. */
export async function setPassword(
  db: StudioDb,
  id: ResearcherId,
  passwordHash: string,
  kept?: string,
): Promise<void> {
  await updateResearcher(db, id, { password_hash: passwordHash });
  await endSessions(db, id, kept);
  await forgetDevices(db, id);
}

/** Sets name and e-mail. With another e-mail whoever is signed in no longer is, but for the session that is kept. */
export async function identify(
  db: StudioDb,
  before: Researcher,
  { name, email }: Identity,
  kept?: string,
): Promise<void> {
  const next = { name: name.trim(), email: email.toLowerCase() };
  if (!(await setIdentity(db, before.id, next))) throw new Problem('email-in-use');
  if (next.email === before.email) return;
  await endSessions(db, before.id, kept);
  await forgetDevices(db, before.id);
}

/** Lets someone in no more, at once, until they are enabled again. */
export async function setDisabled(db: StudioDb, id: ResearcherId, disabled: boolean): Promise<void> {
  await updateResearcher(db, id, { disabled: Number(disabled) });
  if (!disabled) return;
  await endSessions(db, id);
  await closeEnrolment(db, id);
}

/** Takes name, e-mail and every way in from an account; what it did stays under its id. */
export async function anonymise(db: StudioDb, id: ResearcherId): Promise<void> {
  await endSessions(db, id);
  await closeEnrolment(db, id);
  await forgetDevices(db, id);
  await dropFactors(db, id);
  await updateResearcher(db, id, {
    email: `${id}@deleted.invalid`,
    name: `— ${id.slice(0, 4)}`,
    password_hash: null,
    administrator: 0,
    may_create: 0,
    disabled: 1,
  });
}
