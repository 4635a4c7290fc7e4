import { type Static, Type } from 'typebox';

/** Bytes in base64url. */
const Bytes = Type.String({ maxLength: 20_000, pattern: '^[A-Za-z0-9_-]*$' });
const Kind = Type.Literal('public-key');
const Verification = Type.Enum(['required', 'preferred', 'discouraged']);
const Known = Type.Array(Type.Object({ id: Bytes, type: Kind }));

/** What a browser is asked to sign with a passkey: PublicKeyCredentialRequestOptionsJSON of WebAuthn. */
export const PasskeyRequest = Type.Object({
  challenge: Bytes,
  rpId: Type.String(),
  timeout: Type.Integer(),
  userVerification: Verification,
  allowCredentials: Known,
});
export type PasskeyRequest = Static<typeof PasskeyRequest>;

/** AuthenticationResponseJSON of WebAuthn. */
export const PasskeyAnswer = Type.Object({
  id: Bytes,
  rawId: Bytes,
  type: Kind,
  response: Type.Object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Type.Optional(Bytes),
  }),
  clientExtensionResults: Type.Object({}),
});
export type PasskeyAnswer = Static<typeof PasskeyAnswer>;

/** From what a browser makes a passkey: PublicKeyCredentialCreationOptionsJSON of WebAuthn. */
export const PasskeyCreation = Type.Object({
  challenge: Bytes,
  rp: Type.Object({ name: Type.String(), id: Type.String() }),
  user: Type.Object({ id: Bytes, name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(Type.Object({ alg: Type.Integer(), type: Kind })),
  timeout: Type.Integer(),
  attestation: Type.Literal('none'),
  excludeCredentials: Known,
  authenticatorSelection: Type.Object({
    residentKey: Verification,
    requireResidentKey: Type.Boolean(),
    userVerification: Verification,
  }),
});
export type PasskeyCreation = Static<typeof PasskeyCreation>;

/** RegistrationResponseJSON of WebAuthn. */
export const MadePasskey = Type.Object({
  id: Bytes,
  rawId: Bytes,
  type: Kind,
  response: Type.Object({ clientDataJSON: Bytes, attestationObject: Bytes }),
  clientExtensionResults: Type.Object({}),
});
export type MadePasskey = Static<typeof MadePasskey>;
