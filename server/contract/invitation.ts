import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { InvitationId, StudyId, ofStudy } from './ids.ts';
import { Email, Name, NewPassword, Token } from './researcher.ts';
import { Role } from './role.ts';
import { SessionState } from './session.ts';

/** Someone who was asked to join a study and has not accepted. */
export const Invitation = Type.Object({
  id: InvitationId,
  email: Email,
  name: Name,
  role: Role,
  expiresAt: Type.String(),
  expired: Type.Boolean(),
});
export type Invitation = Static<typeof Invitation>;

export const NewInvitation = Type.Object(
  { email: Email, name: Name, role: Role },
  { additionalProperties: false },
);
export type NewInvitation = Static<typeof NewInvitation>;

/** The invitation and the token of its address, to be handed over; it is shown once. */
export const MadeInvitation = Type.Object({ invitation: Invitation, token: Type.String() });
export type MadeInvitation = Static<typeof MadeInvitation>;

export const HeldToken = Type.Object({ token: Token }, { additionalProperties: false });
export type HeldToken = Static<typeof HeldToken>;

/** What an invitation says to whoever holds its token; without a study it is one to this installation. */
export const ShownInvitation = Type.Object({
  email: Email,
  name: Name,
  /** The name of the person who invites. */
  invitedBy: Type.String(),
  study: Type.Union([Type.Object({ title: Text, role: Role }), Type.Null()]),
});
export type ShownInvitation = Static<typeof ShownInvitation>;

/** The study that one belongs to from now on. */
export const Joined = Type.Object({ study: Type.Union([StudyId, Type.Null()]) });
export type Joined = Static<typeof Joined>;

export const Enrolment = Type.Object(
  { token: Token, email: Email, name: Name, password: NewPassword },
  { additionalProperties: false },
);
export type Enrolment = Static<typeof Enrolment>;

/** With the study joined, if it is an invitation to one. */
export const Enrolled = Type.Object({ session: SessionState, study: Joined.properties.study });
export type Enrolled = Static<typeof Enrolled>;

const path = '/api/studies/:study/invitations';
const tag = 'member';
const ofInvitation = Type.Object({ study: StudyId, invitation: InvitationId });

export const invitationAddresses = {
  list: address({
    method: 'GET',
    path,
    access: 'member.read',
    tag,
    summary: 'Invitations to a study that nobody has accepted yet',
    params: ofStudy,
    reply: Type.Array(Invitation),
  }),
  make: address({
    method: 'POST',
    path,
    access: 'member.manage',
    tag,
    summary: 'Invite someone to a study; the reply is the same whether or not they have an account',
    params: ofStudy,
    body: NewInvitation,
    recorded: ['role'],
    reply: MadeInvitation,
    status: 201,
  }),
  renew: address({
    method: 'POST',
    path: `${path}/:invitation/renewal`,
    access: 'member.manage',
    tag,
    summary: 'A new token for seven days; the one before ends',
    params: ofInvitation,
    reply: MadeInvitation,
    status: 201,
  }),
  withdraw: address({
    method: 'DELETE',
    path: `${path}/:invitation`,
    access: 'member.manage',
    tag,
    summary: 'Withdraw an invitation',
    params: ofInvitation,
  }),
  show: address({
    method: 'POST',
    path: '/api/invitations/shown',
    access: 'public',
    tag,
    summary: 'What an invitation says to the holder of its token',
    body: HeldToken,
    reply: ShownInvitation,
  }),
  accept: address({
    method: 'POST',
    path: '/api/invitations/acceptances',
    access: 'own',
    tag,
    summary: 'Accept an invitation with the account one is signed in to',
    body: HeldToken,
    reply: Joined,
  }),
  enrol: address({
    method: 'POST',
    path: '/api/enrolments',
    access: 'public',
    tag,
    summary: 'Make an account with an invitation, and accept it',
    body: Enrolment,
    reply: Enrolled,
  }),
};
