import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ResearcherId } from './ids.ts';

export const Email = Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' });
export const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
/** Length is what protects a password; composition rules are not asked for (NIST SP 800-63B). */
export const NewPassword = Type.String({ minLength: 12, maxLength: 200 });
const Password = Type.String({ minLength: 1, maxLength: 200 });

export const Researcher = Type.Object({ id: ResearcherId, email: Email, name: Name });
export type Researcher = Static<typeof Researcher>;

/** Who is signed in, and whether the installation still waits for its first owner. */
export const SessionState = Type.Object({
  researcher: Type.Union([Researcher, Type.Null()]),
  ownerNeeded: Type.Boolean(),
});
export type SessionState = Static<typeof SessionState>;

export const SignIn = Type.Object({ email: Email, password: Password }, { additionalProperties: false });
export type SignIn = Static<typeof SignIn>;

export const FirstOwner = Type.Object(
  { code: Type.String({ maxLength: 64 }), email: Email, name: Name, password: NewPassword },
  { additionalProperties: false },
);
export type FirstOwner = Static<typeof FirstOwner>;

export const Enrolment = Type.Object(
  { token: Type.String({ maxLength: 64 }), password: NewPassword },
  { additionalProperties: false },
);
export type Enrolment = Static<typeof Enrolment>;

export const PasswordChange = Type.Object(
  { current: Password, next: NewPassword },
  { additionalProperties: false },
);
export type PasswordChange = Static<typeof PasswordChange>;

const tag = 'researcher';

export const sessionAddresses = {
  show: address({ method: 'GET', path: '/api/session', access: 'public', tag, reply: SessionState }),
  open: address({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    tag,
    body: SignIn,
    reply: SessionState,
  }),
  close: address({ method: 'DELETE', path: '/api/session', access: 'public', tag }),
};

export const researcherAddresses = {
  makeOwner: address({
    method: 'POST',
    path: '/api/owner',
    access: 'public',
    tag,
    body: FirstOwner,
    reply: SessionState,
  }),
  enrol: address({
    method: 'POST',
    path: '/api/enrolments',
    access: 'public',
    tag,
    body: Enrolment,
    reply: SessionState,
  }),
  changePassword: address({
    method: 'PUT',
    path: '/api/researchers/me/password',
    access: 'signedIn',
    tag,
    body: PasswordChange,
  }),
};
