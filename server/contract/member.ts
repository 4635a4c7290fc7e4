import { Type, type Static } from 'typebox';
import { ResearcherId } from './ids.ts';
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
