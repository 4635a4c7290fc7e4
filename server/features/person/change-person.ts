import type { ResearcherId } from '../../contract/ids.ts';
import type { Person, PersonChange } from '../../contract/instance.ts';
import type { Identity } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { openEnrolment } from '../../platform/enrolment.ts';
import { Problem } from '../../platform/problem.ts';
import { endSessions } from '../../platform/session.ts';
import { leaveAll, selectSoleOwned } from '../member/member.door.ts';
import { anonymise, identify, setDisabled, updateResearcher } from '../researcher/researcher.door.ts';
import { readPerson } from './list-people.ts';
import { hasOtherAdministrator } from './person.queries.ts';

/** Changes what someone may do. There is always an administrator who can act. */
export async function changePerson(
  db: StudioDb,
  id: ResearcherId,
  { administrator, mayCreateStudies, disabled }: PersonChange,
  now: Date,
): Promise<void> {
  const person = await readPerson(db, id, now);
  if (administrator === false || disabled === true) await keepAnAdministrator(db, person);
  if (administrator !== undefined) await updateResearcher(db, id, { administrator: Number(administrator) });
  if (mayCreateStudies !== undefined)
    await updateResearcher(db, id, { may_create: Number(mayCreateStudies) });
  if (disabled !== undefined) await setDisabled(db, id, disabled);
}

/** Corrects what someone is called and signs in with. */
export async function correctPerson(
  db: StudioDb,
  id: ResearcherId,
  identity: Identity,
  now: Date,
): Promise<void> {
  await identify(db, await readPerson(db, id, now), identity);
}

/** Signs someone out everywhere. */
export async function signOutPerson(db: StudioDb, id: ResearcherId, now: Date): Promise<void> {
  await readPerson(db, id, now);
  await endSessions(db, id);
}

/** A one-time token for a new password; second factors and sessions end when it is used. */
export async function resetPerson(db: StudioDb, id: ResearcherId, now: Date): Promise<string> {
  const { disabled } = await readPerson(db, id, now);
  if (disabled) throw new Problem('account-disabled');
  return openEnrolment(db, id, now);
}

/** Deletes an account, unless a study would be left without an owner. What it did stays, under no name. */
export async function removePerson(db: StudioDb, id: ResearcherId, now: Date): Promise<void> {
  await keepAnAdministrator(db, await readPerson(db, id, now));
  const owned = await selectSoleOwned(db, id);
  if (owned.length > 0) throw new Problem('person-owns', { count: owned.length });
  await leaveAll(db, id);
  await anonymise(db, id);
}

async function keepAnAdministrator(db: StudioDb, leaving: Person): Promise<void> {
  if (leaving.administrator && !(await hasOtherAdministrator(db, leaving.id)))
    throw new Problem('administrator-last');
}
