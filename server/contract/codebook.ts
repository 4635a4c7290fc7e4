import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Tags, textOf } from './construct.ts';
import { Excerpt } from './excerpt.ts';
import { ExcerptId, ofStudy, StudyId } from './ids.ts';

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

/** How many excerpts carry a code, and how many the code or one below it. */
export const CodeUse = Type.Object({ own: Type.Integer(), below: Type.Integer() });
export type CodeUse = Static<typeof CodeUse>;

/** Its version is that of the newest change, 0 while it is empty. */
export const Codebook = Type.Object({
  version: Type.Integer(),
  codes: Type.Array(Code),
  /** By code; only excerpts that the caller may see are counted. */
  uses: Type.Record(Type.String(), CodeUse),
});
export type Codebook = Static<typeof Codebook>;

const codeName = Type.String({ minLength: 1, maxLength: 24, pattern: '^[^\\s/?#]+$' });
const { name, ...described } = CodeDefinition.properties;

/** A name is enough: it gives the code, the rules of the frame give the kind, the rest can be said later. */
export const NewCode = Type.Object(
  {
    name,
    code: Type.Optional(codeName),
    /** One of the kinds of the frame. */
    kind: Type.Optional(Type.String()),
    parent: Type.Optional(parent),
    ...Type.Partial(Type.Object(described)).properties,
  },
  { additionalProperties: false },
);
export type NewCode = Static<typeof NewCode>;

const strict = { additionalProperties: false } as const;

/** `revision` is the one that the change was made on; a newer one refuses it. */
const revision = Type.Integer();
export const CodeRevision = Type.Object({ revision }, strict);
export const CodeChange = Type.Object(
  {
    revision,
    parent,
    /** Left out, the kind stays. */
    kind: Type.Optional(Type.String()),
    ...CodeDefinition.properties,
  },
  strict,
);
export type CodeChange = Static<typeof CodeChange>;

/** Puts a code under another one, or at the top, before one of those there; at the end without. */
export const CodeMove = Type.Object(
  { revision, parent, before: Type.Union([Type.String(), Type.Null()]) },
  strict,
);
export type CodeMove = Static<typeof CodeMove>;

/** The excerpts of the code get another one in its place. */
export const CodeMerge = Type.Object({ revision, into: Type.String() }, strict);
export type CodeMerge = Static<typeof CodeMerge>;

/** Some of the excerpts of the code get a new one in its place. */
export const CodeSplit = Type.Object(
  {
    revision,
    code: NewCode,
    excerpts: Type.Array(ExcerptId, { minItems: 1, maxItems: 5000, uniqueItems: true }),
  },
  strict,
);
export type CodeSplit = Static<typeof CodeSplit>;

/** Codes that are all taken out of use, brought back or deleted, or none of them. */
export const ManyCodes = Type.Object(
  {
    codes: Type.Array(Type.Object({ code: Type.String(), revision }, strict), {
      minItems: 1,
      maxItems: 2000,
    }),
  },
  strict,
);
export type ManyCodes = Static<typeof ManyCodes>;

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

/** What waits for a second look: the criteria of a code changed after the coding, or a value was merged into another. */
export const Review = Type.Union([
  Type.Object({ excerpt: Excerpt, code: Type.String(), since: Type.Integer() }),
  Type.Object({ excerpt: Excerpt, dimension: Type.String(), from: Type.String(), to: Type.String() }),
]);
export type Review = Static<typeof Review>;

/** The coding still holds under the criteria of version `since`, or with the value `to`. */
export const Acceptance = Type.Union([
  Type.Object({ excerpt: ExcerptId, code: Type.String(), since: Type.Integer() }, strict),
  Type.Object({ excerpt: ExcerptId, dimension: Type.String(), to: Type.String() }, strict),
]);
export type Acceptance = Static<typeof Acceptance>;

const ofCode = Type.Object({ study: StudyId, code: Type.String() });

export const codebookAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/codebook',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'codebook.read',
    tag: 'codebook',
    params: ofStudy,
    reply: Codebook,
  }),
  add: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofStudy,
    body: NewCode,
    reply: Code,
    status: 201,
  }),
  change: address({
    method: 'PUT',
    path: '/api/studies/:study/codebook/codes/:code',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeChange,
    reply: Code,
  }),
  versions: address({
    method: 'GET',
    path: '/api/studies/:study/codebook/codes/:code/versions',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'codebook.read',
    tag: 'codebook',
    params: ofCode,
    reply: Type.Array(CodeVersion),
  }),
};
