import { Type, type Static } from 'typebox';

/** Totals only: nothing in here tells when an answer came, or whose it is. */
export const Collection = Type.Object({
  state: Type.Enum(['draft', 'collecting', 'closed']),
  /** Boxes waiting in the inbox for the next release. */
  received: Type.Integer(),
  invited: Type.Integer(),
  floor: Type.Integer(),
  /** Content hash of the version that is being answered; null before collection first opens. */
  instrument: Type.Union([Type.String(), Type.Null()]),
});
export type Collection = Static<typeof Collection>;
