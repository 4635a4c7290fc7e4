import { personAddresses } from '../../contract/instance.ts';
import { confirmedCaller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Signed } from '../../platform/session.ts';
import { invitePerson, withdraw } from '../invitation/invitation.door.ts';
import { changePerson, correctPerson, removePerson, resetPerson, signOutPerson } from './change-person.ts';
import { listPeople } from './list-people.ts';

export function personRoutes(app: App, { databases: { studio }, now }: Services): void {
  /** All or nothing, for an administrator who has confirmed. */
  function act<Done>(
    request: Parameters<typeof confirmedCaller>[0],
    deed: (db: StudioDb, by: Signed) => Promise<Done>,
  ): Promise<Done> {
    const by = confirmedCaller(request, now());
    return studio.transaction().execute((db) => deed(db, by));
  }

  mount(app, personAddresses.list, () => listPeople(studio, now()));

  mount(app, personAddresses.change, async (request) => {
    const { researcher } = request.params;
    await act(request, (db) => changePerson(db, researcher, request.body, now()));
    return listPeople(studio, now());
  });

  mount(app, personAddresses.correct, async (request) => {
    const { researcher } = request.params;
    await act(request, (db) => correctPerson(db, researcher, request.body, now()));
    return listPeople(studio, now());
  });

  mount(app, personAddresses.endSessions, async (request) => {
    await act(request, (db) => signOutPerson(db, request.params.researcher, now()));
    return listPeople(studio, now());
  });

  mount(app, personAddresses.reset, async (request) => ({
    token: await act(request, (db) => resetPerson(db, request.params.researcher, now())),
  }));

  mount(app, personAddresses.remove, async (request) => {
    await act(request, (db) => removePerson(db, request.params.researcher, now()));
    return listPeople(studio, now());
  });

  mount(app, personAddresses.invite, async (request) => ({
    token: await act(request, (db, { id }) => invitePerson(db, request.body, id, now())),
  }));

  mount(app, personAddresses.withdraw, async (request) => {
    await act(request, (db) => withdraw(db, null, request.params.invitation));
    return listPeople(studio, now());
  });
}
