import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { PasskeyId, SessionId } from './ids.ts';
import { MadePasskey, PasskeyCreation } from './passkey.ts';
import { Identity, Name, NewPassword, Password, Researcher } from './researcher.ts';
import { Strength } from './session.ts';

export const Passkey = Type.Object({
  id: PasskeyId,
  name: Name,
  /** Days, as 2026-03-02; null where it was never used. */
  addedOn: Type.String(),
  usedOn: Type.Union([Type.String(), Type.Null()]),
});
export type Passkey = Static<typeof Passkey>;

/** A place where one is signed in. Neither a network address nor a browser is kept. */
export const OwnSession = Type.Object({
  id: SessionId,
  beganAt: Type.String(),
  /** To the hour. */
  usedAt: Type.String(),
  strength: Strength,
  /** The one that asks. */
  current: Type.Boolean(),
});
export type OwnSession = Static<typeof OwnSession>;

/** One's own account, as only its holder sees it. */
export const Account = Type.Object({
  researcher: Researcher,
  passkeys: Type.Array(Passkey),
  /** Codes of an authenticator app are set up. */
  totp: Type.Boolean(),
  recoveryCodesLeft: Type.Integer(),
  sessions: Type.Array(OwnSession),
  /** The installation demands a second factor of everybody. */
  secondFactorRequired: Type.Boolean(),
  /** Until when changes of factors need no further confirmation; null when they do. */
  confirmedUntil: Type.Union([Type.String(), Type.Null()]),
});
export type Account = Static<typeof Account>;

export const PasswordChange = Type.Object(
  { current: Password, next: NewPassword },
  { additionalProperties: false },
);
export type PasswordChange = Static<typeof PasswordChange>;

export const IdentityChange = Type.Object(
  { ...Identity.properties, password: Password },
  { additionalProperties: false },
);
export type IdentityChange = Static<typeof IdentityChange>;

export const NewPasskey = Type.Object({ name: Name, made: MadePasskey }, { additionalProperties: false });
export type NewPasskey = Static<typeof NewPasskey>;

/** The secret for an authenticator app, in base32 and as the address of a QR code. It counts once a code was right. */
export const TotpSecret = Type.Object({ secret: Type.String(), uri: Type.String() });
export type TotpSecret = Static<typeof TotpSecret>;

export const TotpCode = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{6}$' }) },
  { additionalProperties: false },
);
export type TotpCode = Static<typeof TotpCode>;

/** Shown once; each opens the account one time in the place of a second factor. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) });
export type RecoveryCodes = Static<typeof RecoveryCodes>;

/** The account with the new factor, and recovery codes where it is the first one. */
export const FactorAdded = Type.Object({
  account: Account,
  recoveryCodes: Type.Union([RecoveryCodes, Type.Null()]),
});
export type FactorAdded = Static<typeof FactorAdded>;

const tag = 'account';
const path = '/api/account';
const own = { access: 'own', tag } as const;

/** Changes of factors are refused with `confirmation-needed` where the last confirmation is over ten minutes old. */
export const accountAddresses = {
  show: address({
    ...own,
    method: 'GET',
    path,
    summary: 'One’s own account',
    reply: Account,
    unrecorded: 'Everybody sees their own account alone.',
  }),
  changePassword: address({
    ...own,
    method: 'PUT',
    path: `${path}/password`,
    summary: 'Set a new password; every other session ends',
    body: PasswordChange,
  }),
  changeIdentity: address({
    ...own,
    method: 'PUT',
    path: `${path}/identity`,
    summary: 'Change one’s name and e-mail; with another e-mail every other session ends',
    body: IdentityChange,
    reply: Account,
  }),
  askNewPasskey: address({
    ...own,
    method: 'POST',
    path: `${path}/passkey-request`,
    summary: 'From what a browser makes a new passkey',
    reply: PasskeyCreation,
  }),
  addPasskey: address({
    ...own,
    method: 'POST',
    path: `${path}/passkeys`,
    summary: 'Add a passkey; this session is strong from then on',
    body: NewPasskey,
    reply: FactorAdded,
    status: 201,
  }),
  removePasskey: address({
    ...own,
    method: 'DELETE',
    path: `${path}/passkeys/:passkey`,
    summary: 'Remove a passkey',
    params: Type.Object({ passkey: PasskeyId }),
    reply: Account,
  }),
  makeTotp: address({
    ...own,
    method: 'POST',
    path: `${path}/totp`,
    summary: 'A new secret for an authenticator app; it replaces the old one once a code was right',
    reply: TotpSecret,
    status: 201,
  }),
  confirmTotp: address({
    ...own,
    method: 'PUT',
    path: `${path}/totp`,
    summary: 'Set up the authenticator app by its first code; this session is strong from then on',
    body: TotpCode,
    reply: FactorAdded,
  }),
  removeTotp: address({
    ...own,
    method: 'DELETE',
    path: `${path}/totp`,
    summary: 'Remove the authenticator app',
    reply: Account,
  }),
  makeRecoveryCodes: address({
    ...own,
    method: 'POST',
    path: `${path}/recovery-codes`,
    summary: 'Ten new recovery codes; the old ones end',
    reply: RecoveryCodes,
    status: 201,
  }),
  endSession: address({
    ...own,
    method: 'DELETE',
    path: `${path}/sessions/:session`,
    summary: 'End one of one’s sessions',
    params: Type.Object({ session: SessionId }),
    reply: Account,
  }),
  endOtherSessions: address({
    ...own,
    method: 'DELETE',
    path: `${path}/sessions`,
    summary: 'End every session but this one',
    reply: Account,
  }),
};
