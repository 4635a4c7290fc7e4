import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ResearcherId, StudyId, ofStudy } from './ids.ts';
import { Email, Name } from './researcher.ts';
import { Role } from './role.ts';

export const Member = Type.Object({
  researcher: ResearcherId,
  name: Name,
  email: Email,
  role: Role,
  /** Whether they can sign in with a second factor; told to those who manage members only. */
  secondFactor: Type.Optional(Type.Boolean()),
});
export type Member = Static<typeof Member>;

export const RoleChange = Type.Object({ role: Role }, { additionalProperties: false });
export type RoleChange = Static<typeof RoleChange>;

const path = '/api/studies/:study/members';
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
