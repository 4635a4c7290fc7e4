import { address } from './address.ts';
import { ofStudy } from './ids.ts';
import { DrawnTickets, Ticket, TicketDraw, TicketRequest } from './participation.ts';
import { answeringPaths } from './paths.ts';

export const ticketAddresses = {
  issue: address({
    method: 'POST',
    path: answeringPaths.tickets,
    access: 'public',
    tag: 'answering',
    summary: 'Sign a blinded message for a ticket that was not used yet',
    params: ofStudy,
    body: TicketRequest,
    reply: Ticket,
  }),
  draw: address({
    method: 'POST',
    path: '/api/studies/:study/tickets',
    recorded: ['count'],
    access: 'collection.manage',
    tag: 'collection',
    summary: 'Draw tickets; their codes are shown this once',
    params: ofStudy,
    body: TicketDraw,
    reply: DrawnTickets,
    status: 201,
  }),
};
