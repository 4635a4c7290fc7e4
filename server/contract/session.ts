import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { PasskeyAnswer, PasskeyRequest } from './passkey.ts';
import { Email, Name, NewPassword, Password, Researcher, Token } from './researcher.ts';

/** How a session was begun; `strong` is with a second factor, or with a passkey alone. */
export const Strength = Type.Enum(['password', 'strong']);
export type Strength = Static<typeof Strength>;

/** What is still asked of someone whose password was right. */
export const SecondStep = Type.Object({
  totp: Type.Boolean(),
  passkey: Type.Boolean(),
  recoveryCode: Type.Boolean(),
});
export type SecondStep = Static<typeof SecondStep>;

/** Who is signed in and what that allows, and whether the installation still waits for its first owner. */
export const SessionState = Type.Object({
  researcher: Type.Union([Researcher, Type.Null()]),
  /** Null where nobody is signed in. */
  strength: Type.Union([Strength, Type.Null()]),
  administrator: Type.Boolean(),
  mayCreateStudies: Type.Boolean(),
  /** The installation demands a second factor that this session lacks: only one's own account is open. */
  factorNeeded: Type.Boolean(),
  /** The password was right and nobody is signed in yet; null otherwise. */
  secondStep: Type.Union([SecondStep, Type.Null()]),
  ownerNeeded: Type.Boolean(),
});
export type SessionState = Static<typeof SessionState>;

export const SignIn = Type.Object({ email: Email, password: Password }, { additionalProperties: false });
export type SignIn = Static<typeof SignIn>;

/** Six digits of an authenticator app, or a recovery code as it was shown. */
export const FactorCode = Type.Object(
  { kind: Type.Enum(['totp', 'recoveryCode']), code: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false },
);
export type FactorCode = Static<typeof FactorCode>;

/** That it is still oneself, by the password or by a passkey. */
export const Confirmation = Type.Union([
  Type.Object({ password: Password }, { additionalProperties: false }),
  Type.Object({ passkey: PasskeyAnswer }, { additionalProperties: false }),
]);
export type Confirmation = Static<typeof Confirmation>;

export const FirstOwner = Type.Object(
  { code: Type.String({ maxLength: 64 }), email: Email, name: Name, password: NewPassword },
  { additionalProperties: false },
);
export type FirstOwner = Static<typeof FirstOwner>;

export const PasswordReset = Type.Object(
  { token: Token, password: NewPassword },
  { additionalProperties: false },
);
export type PasswordReset = Static<typeof PasswordReset>;

const tag = 'researcher';
const path = '/api/session';
const open = { access: 'public', tag, reply: SessionState } as const;

export const sessionAddresses = {
  show: address({
    ...open,
    method: 'GET',
    path,
    summary: 'Who is signed in and what is still asked of them',
  }),
  open: address({
    ...open,
    method: 'POST',
    path,
    summary: 'Sign in with a password; whoever has a second factor is asked for it next',
    body: SignIn,
  }),
  enterCode: address({
    ...open,
    method: 'POST',
    path: `${path}/code`,
    summary: 'The second step, by a code of an authenticator app or a recovery code',
    body: FactorCode,
  }),
  askPasskey: address({
    ...open,
    method: 'POST',
    path: `${path}/passkey-request`,
    summary: 'What a passkey must sign: to sign in, for the second step or to confirm',
    reply: PasskeyRequest,
  }),
  enterPasskey: address({
    ...open,
    method: 'POST',
    path: `${path}/passkey`,
    summary: 'Sign in with a passkey alone, or take the second step with it',
    body: PasskeyAnswer,
  }),
  confirm: address({
    method: 'POST',
    path: `${path}/confirmation`,
    access: 'own',
    tag,
    summary: 'Show that it is still oneself; holds for ten minutes',
    body: Confirmation,
  }),
  close: address({ method: 'DELETE', path, access: 'public', tag, summary: 'Sign out' }),
};

export const entryAddresses = {
  makeOwner: address({
    ...open,
    method: 'POST',
    path: '/api/owner',
    summary: 'Make the first account, with the code of the terminal',
    body: FirstOwner,
  }),
  reset: address({
    ...open,
    method: 'POST',
    path: '/api/password-resets',
    summary: 'Set a new password with a one-time address that an administrator handed over',
    body: PasswordReset,
  }),
};
