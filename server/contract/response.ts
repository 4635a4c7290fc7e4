import { Type, type Static } from 'typebox';
import { Bilingual } from './construct.ts';

const bytes = (length: number) =>
  Type.String({ pattern: `^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`, description: 'base64url' });

/** What the answer page may know of a study. */
export const Questionnaire = Type.Object({
  state: Type.Enum(['open', 'closed']),
  title: Bilingual,
  simulated: Type.Boolean(),
  floor: Type.Integer(),
  /** `Asked` of analysis/questionnaire/definition.ts: the questions without their scoring. */
  definition: Type.Unsafe<object>(Type.Any()),
  /** Content hash of the whole published version. */
  hash: Type.String(),
  publicKey: bytes(65),
});
export type Questionnaire = Static<typeof Questionnaire>;

/** A sealed sheet under its serial, which is SHA-256 of the withdrawal secret. */
export const Submission = Type.Object({
  serial: bytes(32),
  box: Type.String({ pattern: '^[A-Za-z0-9_-]+$', description: 'base64url of one of the box sizes' }),
});

/** SHA-256(0x00 ‖ serial ‖ SHA-256(box)) in hexadecimal: a leaf of the board, the same whenever the same box is sent. */
export const Receipt = Type.Object({ leaf: Type.String() });
export type Receipt = Static<typeof Receipt>;

/** The withdrawal secret, 20 random bytes. */
export const Withdrawal = Type.Object({ w: bytes(20) });
