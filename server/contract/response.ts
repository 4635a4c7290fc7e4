import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { bytes } from './bytes.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Mode } from './participation.ts';
import { answeringPaths } from './paths.ts';
import { Promises } from './promises.ts';

/** What the answer page may know of a study. */
export const Questionnaire = Type.Object({
  state: Type.Enum(['open', 'closed']),
  title: Text,
  simulated: Type.Boolean(),
  promises: Promises,
  /** `Asked` of analysis/model/instrument/definition.ts: the questions without their scoring. */
  definition: Type.Unsafe<object>(Type.Any()),
  /** How many of them ask for an answer. */
  questions: Type.Integer(),
  /** Content hash of the whole published version. */
  hash: Type.String(),
  publicKey: bytes(65),
  mode: Mode,
  /** Modulus of the key that signs tickets; null in open mode. */
  ticketKey: Type.Union([bytes(256), Type.Null()]),
  /** Leading zero bits that a submission must show; 0 unless open. */
  work: Type.Integer(),
  /** Origin of the host that issues tickets when it is another one. */
  issuer: Type.Union([Type.String(), Type.Null()]),
});
export type Questionnaire = Static<typeof Questionnaire>;

/**
 * Eight roots behind one another (analysis/protocol/modulus-proof.ts): the key that signs tickets is of a shape that cannot
 * recognise what it signed. Empty in open mode, and where collection was opened before there were proofs.
 */
export const KeyProof = Type.Object({ roots: Type.String({ description: 'base64url' }) });
export type KeyProof = Static<typeof KeyProof>;

/**
 * A sealed sheet under its serial, which is SHA-256 of the withdrawal secret; with the ticket's signature over
 * prefix ‖ study ‖ serial, or in open mode with a nonce for which SHA-256(study ‖ serial ‖ SHA-256(box) ‖ nonce) shows the work.
 */
export const Submission = Type.Object({
  serial: bytes(32),
  box: Type.String({ pattern: '^[A-Za-z0-9_-]+$', description: 'base64url of one of the box sizes' }),
  prefix: Type.Optional(bytes(32)),
  signature: Type.Optional(bytes(256)),
  nonce: Type.Optional(bytes(8)),
});
export type Submission = Static<typeof Submission>;

/** SHA-256(0x00 ‖ serial ‖ SHA-256(box)) in hexadecimal: a leaf of the board, the same whenever the same box is sent. */
export const Receipt = Type.Object({ leaf: Type.String() });
export type Receipt = Static<typeof Receipt>;

/** The withdrawal secret, 20 random bytes. */
export const Withdrawal = Type.Object({ w: bytes(20) });

export const responseAddresses = {
  questionnaire: address({
    method: 'GET',
    path: answeringPaths.questionnaire,
    access: 'public',
    tag: 'answering',
    params: ofStudy,
    reply: Questionnaire,
  }),
  keyProof: address({
    method: 'GET',
    path: answeringPaths.keyProof,
    access: 'public',
    tag: 'answering',
    params: ofStudy,
    reply: KeyProof,
  }),
  submit: address({
    method: 'POST',
    path: answeringPaths.boxes,
    access: 'public',
    tag: 'answering',
    params: ofStudy,
    body: Submission,
    reply: Receipt,
  }),
  withdraw: address({
    method: 'POST',
    path: answeringPaths.withdrawals,
    access: 'public',
    tag: 'answering',
    params: ofStudy,
    body: Withdrawal,
  }),
};
