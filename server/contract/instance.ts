import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { InvitationId, ResearcherId } from './ids.ts';
import { Email, Identity, Name } from './researcher.ts';

/** What holds for the whole installation. */
export const Instance = Type.Object(
  {
    /** Who may create studies: administrators and whom they name, or everyone. */
    creators: Type.Enum(['named', 'everyone']),
    /** Whether everybody must sign in with a second factor. */
    secondFactor: Type.Enum(['optional', 'required']),
  },
  { additionalProperties: false },
);
export type Instance = Static<typeof Instance>;

/** An account as an administrator sees it: nothing of what is in its studies. */
export const Person = Type.Object({
  id: ResearcherId,
  email: Email,
  name: Name,
  administrator: Type.Boolean(),
  mayCreateStudies: Type.Boolean(),
  disabled: Type.Boolean(),
  passkeys: Type.Integer(),
  totp: Type.Boolean(),
  studies: Type.Integer(),
  /** How many places they are signed in at. */
  sessions: Type.Integer(),
});
export type Person = Static<typeof Person>;

/** Someone who was asked to make an account, without a study. */
export const PersonInvitation = Type.Object({
  id: InvitationId,
  email: Email,
  name: Name,
  expiresAt: Type.String(),
  expired: Type.Boolean(),
});
export type PersonInvitation = Static<typeof PersonInvitation>;

export const People = Type.Object({
  people: Type.Array(Person),
  invitations: Type.Array(PersonInvitation),
});
export type People = Static<typeof People>;

export const PersonChange = Type.Object(
  {
    administrator: Type.Optional(Type.Boolean()),
    mayCreateStudies: Type.Optional(Type.Boolean()),
    disabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type PersonChange = Static<typeof PersonChange>;

export const NewPerson = Type.Object({ email: Email, name: Name }, { additionalProperties: false });
export type NewPerson = Static<typeof NewPerson>;

/** The token of a one-time address, to be handed over; it is shown once. */
export const HandedToken = Type.Object({ token: Type.String() });
export type HandedToken = Static<typeof HandedToken>;

const administrator = { access: 'administrator', tag: 'instance' } as const;
const path = '/api/people';
const ofPerson = Type.Object({ researcher: ResearcherId });

/** Changes are refused with `confirmation-needed` where the last confirmation is over ten minutes old. */
export const instanceAddresses = {
  show: address({
    ...administrator,
    method: 'GET',
    path: '/api/instance',
    summary: 'What holds for the whole installation',
    reply: Instance,
  }),
  change: address({
    ...administrator,
    method: 'PUT',
    path: '/api/instance',
    summary: 'Change who may create studies and whether a second factor is demanded',
    body: Instance,
    recorded: 'body',
    reply: Instance,
  }),
};

export const personAddresses = {
  list: address({
    ...administrator,
    method: 'GET',
    path,
    summary: 'Every account, without anything of its studies',
    reply: People,
  }),
  change: address({
    ...administrator,
    method: 'PATCH',
    path: `${path}/:researcher`,
    summary: 'Make someone an administrator, let them create studies, disable or enable them',
    params: ofPerson,
    body: PersonChange,
    recorded: 'body',
    reply: People,
  }),
  correct: address({
    ...administrator,
    method: 'PUT',
    path: `${path}/:researcher/identity`,
    summary: 'Correct the name and e-mail of an account; with another e-mail its sessions end',
    params: ofPerson,
    body: Identity,
    reply: People,
  }),
  endSessions: address({
    ...administrator,
    method: 'DELETE',
    path: `${path}/:researcher/sessions`,
    summary: 'Sign someone out everywhere',
    params: ofPerson,
    reply: People,
  }),
  reset: address({
    ...administrator,
    method: 'POST',
    path: `${path}/:researcher/reset`,
    summary: 'A one-time address for a new password; second factors and sessions end when it is used',
    params: ofPerson,
    reply: HandedToken,
    status: 201,
  }),
  remove: address({
    ...administrator,
    method: 'DELETE',
    path: `${path}/:researcher`,
    summary: 'Delete an account; what it did stays, under no name',
    params: ofPerson,
    reply: People,
  }),
  invite: address({
    ...administrator,
    method: 'POST',
    path: '/api/people-invitations',
    summary: 'Invite someone to make an account, without a study',
    body: NewPerson,
    reply: HandedToken,
    status: 201,
  }),
  withdraw: address({
    ...administrator,
    method: 'DELETE',
    path: '/api/people-invitations/:invitation',
    summary: 'Withdraw an invitation to make an account',
    params: Type.Object({ invitation: InvitationId }),
    reply: People,
  }),
};
