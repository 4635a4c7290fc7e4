import { type Static, Type } from 'typebox';
import { Values } from '../../contract/construct.ts';

/** The redacted text of an interview. */
const BundleText = Type.Object({
  interview: Type.String(),
  revision: Type.Integer(),
  member: Type.String(),
});
export type BundleText = Static<typeof BundleText>;

const BundleExcerpt = Type.Object({
  id: Type.String(),
  interview: Type.Object({ code: Type.String(), attributes: Values }),
  /** Null, as its place, where it lies on a text that was corrected since. */
  revision: Type.Union([Type.Integer(), Type.Null()]),
  /** Where it stands in the redacted text: half-open, in Unicode code points. */
  span: Type.Union([Type.Object({ start: Type.Integer(), end: Type.Integer() }), Type.Null()]),
  quote: Type.String(),
  sha256: Type.String(),
  values: Values,
  codes: Type.Array(Type.String()),
});
export type BundleExcerpt = Static<typeof BundleExcerpt>;

/** What was coded, and where the texts are. */
export const Voices = Type.Object({ texts: Type.Array(BundleText), excerpts: Type.Array(BundleExcerpt) });
export type Voices = Static<typeof Voices>;
