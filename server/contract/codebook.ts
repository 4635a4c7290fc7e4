import { Type, type Static } from 'typebox';
import { Tags, textOf } from './construct.ts';
import { Excerpt } from './excerpt.ts';
import { ExcerptId } from './ids.ts';

/** What a coder reads before choosing a code. */
export const CodeDefinition = Type.Object({
  name: textOf(80),
  definition: textOf(2000),
  include: textOf(2000),
  exclude: textOf(2000),
  example: textOf(2000),
  /** What looks as if it belonged here, and why it does not. */
  nearMiss: textOf(2000),
  /** Whatever else coders should know. */
  note: textOf(2000),
  /** Where the code belongs in the frame of the study. */
  tags: Tags,
});
export type CodeDefinition = Static<typeof CodeDefinition>;

/** The code above in the hierarchy. */
const parent = Type.Union([Type.String(), Type.Null()]);

export const Code = Type.Object({
  code: Type.String(),
  /** One of the kinds of the frame. */
  kind: Type.String(),
  parent,
  sinceVersion: Type.Integer(),
  /** The version that last changed what counts under the code. */
  criteriaSince: Type.Integer(),
  /** Out of use: it stays on the excerpts that have it, but is not offered any more. */
  retired: Type.Boolean(),
  revision: Type.Integer(),
  ...CodeDefinition.properties,
});
export type Code = Static<typeof Code>;

/** Its version is that of the newest change, 0 while it is empty. */
export const Codebook = Type.Object({ version: Type.Integer(), codes: Type.Array(Code) });
export type Codebook = Static<typeof Codebook>;

export const NewCode = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 24, pattern: '^[^\\s/?#]+$' }),
    /** One of the kinds of the frame. */
    kind: Type.String(),
    parent,
    ...CodeDefinition.properties,
  },
  { additionalProperties: false },
);
export type NewCode = Static<typeof NewCode>;

/** `revision` is the one that the change was made on; a newer one refuses it. */
export const CodeRevision = Type.Object({ revision: Type.Integer() }, { additionalProperties: false });
export const CodeChange = Type.Object(
  { revision: Type.Integer(), parent, ...CodeDefinition.properties },
  { additionalProperties: false },
);
export type CodeChange = Static<typeof CodeChange>;

/** What a code was from one version on; without an author it came from a template. */
export const CodeVersion = Type.Object({
  version: Type.Integer(),
  parent,
  retired: Type.Boolean(),
  author: Type.Union([Type.String(), Type.Null()]),
  changedAt: Type.Union([Type.String(), Type.Null()]),
  ...CodeDefinition.properties,
});
export type CodeVersion = Static<typeof CodeVersion>;

/** A coding made before the criteria of its code changed. */
export const Review = Type.Object({ excerpt: Excerpt, code: Type.String(), since: Type.Integer() });
export type Review = Static<typeof Review>;

/** The coding still holds under the criteria of version `since`. */
export const Acceptance = Type.Object(
  { excerpt: ExcerptId, code: Type.String(), since: Type.Integer() },
  { additionalProperties: false },
);
export type Acceptance = Static<typeof Acceptance>;
