import { ticketAddresses } from '../../contract/ticket.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { drawTickets } from './draw-tickets.ts';

export function drawRoutes(app: App, { databases, keyring }: Services): void {
  const { roster } = databases;

  mount(app, ticketAddresses.draw, ({ params: { study }, body }) =>
    roster.transaction().execute((db) => drawTickets(db, keyring, study, body)),
  );
}
