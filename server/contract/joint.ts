import { Type, type Static } from 'typebox';
import { Bilingual, Link, Stance } from './construct.ts';
import { ExcerptId, InterviewId } from './ids.ts';
import { RoleBand } from './interview.ts';
import { ResultCell, ResultHead, ResultTable } from './result.ts';

export const fits = ['confirmation', 'complementarity', 'expansion', 'discordance', 'silence'] as const;
export const Fit = Type.Enum([...fits]);
export type Fit = Static<typeof Fit>;

/** What the questionnaire says in a cell: a mean on a scale, or a correlation with burnout. */
export const SurveyStrand = Type.Object({
  kind: Type.Enum(['mean', 'association']),
  /** What was measured: 绩效计划 PL, or PR → BO. */
  label: Bilingual,
  items: Type.Array(Type.Object({ code: Type.String(), text: Bilingual, reverse: Type.Boolean() })),
  n: ResultCell,
  value: ResultCell,
  interval: ResultCell,
  /** Per cent of answers below the middle; a correlation has none. */
  low: Type.Union([ResultCell, Type.Null()]),
  from: Type.Number(),
  to: Type.Number(),
  midpoint: Type.Number(),
  adverse: Type.Boolean(),
});
export type SurveyStrand = Static<typeof SurveyStrand>;

export const JointExcerpt = Type.Object({
  id: ExcerptId,
  interview: Type.Object({ id: InterviewId, code: Type.String(), roleBand: RoleBand }),
  coder: Type.String(),
  stance: Stance,
  codes: Type.Array(Type.String()),
  quote: Type.String(),
});
export type JointExcerpt = Static<typeof JointExcerpt>;

/** What the interviews say in a cell, counted in interviews. */
export const InterviewStrand = Type.Object({
  codes: Type.Array(Type.Object({ code: Type.String(), name: Bilingual })),
  interviews: Type.Integer(),
  problem: Type.Integer(),
  strength: Type.Integer(),
  suggestion: Type.Integer(),
  /** The excerpt that says most in a line; absent for readers without access to quotes. */
  exemplar: Type.Optional(ExcerptId),
  excerpts: Type.Array(JointExcerpt),
});
export type InterviewStrand = Static<typeof InterviewStrand>;

export const JointCell = Type.Object({
  link: Link,
  survey: Type.Union([SurveyStrand, Type.Null()]),
  interviews: InterviewStrand,
  fit: Fit,
  /** Why this fit was proposed; a person decides. */
  why: Bilingual,
});
export type JointCell = Static<typeof JointCell>;

export const JointDisplay = Type.Object({
  ...ResultHead.properties,
  /** The N of all counts of interviews. */
  interviews: Type.Integer(),
  /** On whose coding the interviews count. */
  ground: Bilingual,
  families: Type.Array(Type.Object({ code: Type.String(), name: Bilingual, cells: Type.Array(JointCell) })),
  /** The same, side by side. */
  table: ResultTable,
});
export type JointDisplay = Static<typeof JointDisplay>;
