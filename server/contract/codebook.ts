import { Type, type Static } from 'typebox';
import { Bilingual, CodeKind, Link } from './construct.ts';

/** What a coder reads before choosing a code. */
export const CodeDefinition = Type.Object({
  family: Type.String(),
  name: Bilingual,
  definition: Bilingual,
  include: Bilingual,
  exclude: Bilingual,
  example: Bilingual,
  /** The survey items or scales that ask for the same thing; empty where only interviews can show it. */
  surveyTwin: Type.String(),
  links: Type.Array(Link),
});
export type CodeDefinition = Static<typeof CodeDefinition>;

export const Code = Type.Object({
  code: Type.String(),
  kind: CodeKind,
  sinceVersion: Type.Integer(),
  ...CodeDefinition.properties,
});
export type Code = Static<typeof Code>;

export const Codebook = Type.Object({ version: Type.Integer(), codes: Type.Array(Code) });
export type Codebook = Static<typeof Codebook>;

export const CodebookTemplate = Type.Object(
  { template: Type.Enum(['four-links']) },
  { additionalProperties: false },
);
