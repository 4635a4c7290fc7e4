import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Ticket, TicketRequest } from '../../contract/participation.ts';
import { groupCommit } from '../../platform/group-commit.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { type Asked, issueTickets, readRequest } from './issue-tickets.ts';
import { WrongCodes } from './wrong-codes.ts';

const path = '/api/tickets/:study';

/** Reads and writes the roster alone: an issuer can live on a host of its own. */
export function issueRoutes(app: App, { databases, keyring, now }: Services): void {
  const { roster } = databases;
  const wrongCodes = new WrongCodes();
  const issue = groupCommit<Asked, Ticket>((group) =>
    roster.transaction().execute((db) => issueTickets(db, keyring, group)),
  );

  // A browser on the collector's page asks first whether it may ask; platform/http/protect.ts says who may.
  app.options(path, { config: { access: 'public' }, schema: { hide: true } }, (_, reply) =>
    reply.status(204).send(),
  );
  app.post(
    path,
    {
      config: { access: 'public' },
      bodyLimit: 4096,
      schema: {
        tags: ['answering'],
        summary: 'Sign a blinded message for a ticket that was not used yet',
        params: Type.Object({ study: StudyId }),
        body: TicketRequest,
        response: { 200: Ticket },
      },
    },
    async ({ params: { study }, body, ip }) =>
      wrongCodes.guard(ip, now(), async () => issue(readRequest(study, body))),
  );
}
