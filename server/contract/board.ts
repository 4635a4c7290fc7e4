import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { StudyId } from './ids.ts';
import { answeringPaths } from './paths.ts';

const Count = Type.Union([Type.Integer(), Type.Null()]);
const Base64url = Type.Union([Type.String(), Type.Null()], { description: 'base64url' });

/** What one freeze published: whoever holds a receipt finds its leaf here and nobody learns what is behind it. */
export const BoardEntry = Type.Object({
  release: Type.Integer(),
  /** Modulus of the key that signed the tickets, and SHA-256 of it; null in open mode. */
  key: Base64url,
  fingerprint: Base64url,
  /** Tickets drawn; null in open mode. */
  roster: Count,
  /** Tickets issued; null in open mode. */
  tickets: Count,
  responses: Type.Integer(),
  /** Root of the Merkle tree over the leaves (RFC 9162), in hexadecimal. */
  root: Type.String(),
  /** SHA-256(0x00 ‖ serial ‖ SHA-256(box)) in hexadecimal, sorted. */
  leaves: Type.Array(Type.String()),
});
export type BoardEntry = Static<typeof BoardEntry>;

export const Board = Type.Object({
  /** The key that signs now; null in open mode. */
  key: Base64url,
  fingerprint: Base64url,
  boards: Type.Array(BoardEntry),
});
export type Board = Static<typeof Board>;

export const boardAddress = address({
  method: 'GET',
  path: answeringPaths.board,
  access: 'public',
  tag: 'answering',
  summary: 'What each freeze published: counts, key, leaves and the root of their Merkle tree',
  params: Type.Object({ study: StudyId }),
  reply: Board,
});
