import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { DrawnTickets, TicketDraw } from '../../contract/participation.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { drawTickets } from './draw-tickets.ts';

export function drawRoutes(app: App, { databases, keyring }: Services): void {
  const { roster } = databases;

  app.post(
    '/api/studies/:study/tickets',
    {
      config: { access: 'collection.manage' },
      schema: {
        tags: ['collection'],
        summary: 'Draw tickets; their codes are shown this once',
        params: Type.Object({ study: StudyId }),
        body: TicketDraw,
        response: { 201: DrawnTickets },
      },
    },
    async ({ params: { study }, body }, reply) => {
      const drawn = await roster.transaction().execute((db) => drawTickets(db, keyring, study, body));
      return reply.status(201).send(drawn);
    },
  );
}
