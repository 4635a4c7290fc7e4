import { invitationAddresses } from '../../contract/invitation.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { Entrance } from '../researcher/researcher.door.ts';
import { accept, enrol, showInvitation } from './accept.ts';
import { invite, inviteAgain, listInvitations, withdraw } from './invite.ts';

export function invitationRoutes(app: App, services: Services): void {
  const { databases, now } = services;
  const { studio } = databases;
  const entrance = new Entrance(services);

  mount(app, invitationAddresses.list, ({ params }) => listInvitations(studio, params.study, now()));

  mount(app, invitationAddresses.make, (request) => {
    const { id } = caller(request);
    return studio.transaction().execute((db) => invite(db, request.params.study, request.body, id, now()));
  });

  mount(app, invitationAddresses.renew, (request) => {
    const { study, invitation } = request.params;
    return inviteAgain(studio, study, invitation, caller(request).id, now());
  });

  mount(app, invitationAddresses.withdraw, ({ params: { study, invitation } }) =>
    withdraw(studio, study, invitation),
  );

  mount(app, invitationAddresses.show, ({ body }) => showInvitation(studio, body.token, now()));

  mount(app, invitationAddresses.accept, async (request) => {
    const { id } = caller(request);
    const { token } = request.body;
    return { study: await studio.transaction().execute((db) => accept(db, token, id, now())) };
  });

  mount(app, invitationAddresses.enrol, async (request, reply) => {
    const { researcher, study } = await enrol(studio, request.body, now());
    return { session: await entrance.enter(invitationAddresses.enrol, request, reply, researcher), study };
  });
}
