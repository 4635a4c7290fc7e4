import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ResearcherId, StudyId } from './ids.ts';
import { Email, Name } from './researcher.ts';
import { Role } from './role.ts';

export const Member = Type.Object({
  researcher: ResearcherId,
  name: Name,
  email: Email,
  role: Role,
  /** Invited and not yet enrolled. */
  waiting: Type.Boolean(),
});
export type Member = Static<typeof Member>;

export const NewMember = Type.Object(
  { email: Email, name: Name, role: Role },
  { additionalProperties: false },
);
export type NewMember = Static<typeof NewMember>;

/** The member, and for someone new the one-time token of the enrolment address. */
export const AddedMember = Type.Object({
  member: Member,
  token: Type.Union([Type.String(), Type.Null()]),
});
export type AddedMember = Static<typeof AddedMember>;

export const RoleChange = Type.Object({ role: Role }, { additionalProperties: false });
export type RoleChange = Static<typeof RoleChange>;

const path = '/api/studies/:study/members';
const ofStudy = Type.Object({ study: StudyId });
const ofMember = Type.Object({ study: StudyId, researcher: ResearcherId });
const tag = 'member';

export const memberAddresses = {
  list: address({
    method: 'GET',
    path,
    access: 'member.read',
    tag,
    params: ofStudy,
    reply: Type.Array(Member),
  }),
  add: address({
    method: 'POST',
    path,
    recorded: ['role'],
    access: 'member.manage',
    tag,
    params: ofStudy,
    body: NewMember,
    reply: AddedMember,
    status: 201,
  }),
  inviteAgain: address({
    method: 'POST',
    path: `${path}/:researcher/enrolment`,
    access: 'member.manage',
    tag,
    params: ofMember,
    reply: AddedMember,
    status: 201,
  }),
  change: address({
    method: 'PATCH',
    path: `${path}/:researcher`,
    recorded: ['role'],
    access: 'member.manage',
    tag,
    params: ofMember,
    body: RoleChange,
    reply: Member,
  }),
  remove: address({
    method: 'DELETE',
    path: `${path}/:researcher`,
    access: 'member.manage',
    tag,
    params: ofMember,
  }),
};
