import type { ResearcherId } from '../../contract/ids.ts';
import type { People, Person } from '../../contract/instance.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { listPersonInvitations } from '../invitation/invitation.door.ts';
import { selectPeople } from './person.queries.ts';

/** Every account and every invitation to make one. */
export async function listPeople(db: StudioDb, now: Date): Promise<People> {
  const rows = await selectPeople(db, now);
  return {
    people: rows.map(
      ({ id, email, name, administrator, may_create, disabled, passkeys, totp, studies, sessions }) => ({
        ...{ id, email, name },
        administrator: administrator === 1,
        mayCreateStudies: administrator === 1 || may_create === 1,
        disabled: disabled === 1,
        passkeys: Number(passkeys),
        totp: Number(totp) > 0,
        studies: Number(studies),
        sessions: Number(sessions),
      }),
    ),
    invitations: await listPersonInvitations(db, now),
  };
}

export async function readPerson(db: StudioDb, id: ResearcherId, now: Date): Promise<Person> {
  const found = (await listPeople(db, now)).people.find((person) => person.id === id);
  if (!found) throw new Problem('person-unknown');
  return found;
}
