import type { Ticket } from '../../contract/participation.ts';
import { ticketAddresses } from '../../contract/ticket.ts';
import { groupCommit } from '../../platform/group-commit.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { type Asked, issueTickets, readRequest } from './issue-tickets.ts';
import { WrongCodes } from './wrong-codes.ts';

/** Reads and writes the roster alone: an issuer can live on a host of its own. */
export function issueRoutes(app: App, { databases, keyring, now }: Services): void {
  const { roster } = databases;
  const wrongCodes = new WrongCodes();
  const issue = groupCommit<Asked, Ticket>((group) =>
    roster.transaction().execute((db) => issueTickets(db, keyring, group)),
  );

  // A browser on the collector's page asks first whether it may ask; platform/http/protect.ts says who may.
  app.options(
    ticketAddresses.issue.path,
    { config: { access: 'public' }, schema: { hide: true } },
    (_, reply) => reply.status(204).send(),
  );
  mount(
    app,
    ticketAddresses.issue,
    ({ params: { study }, body, ip }) =>
      wrongCodes.guard(ip, now(), async () => issue(readRequest(study, body))),
    { bodyLimit: 4096 },
  );
}
