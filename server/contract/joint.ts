import { type Static, Type } from 'typebox';
import { Cell, type Released, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Values } from './construct.ts';
import { ExcerptId, InterviewId, ofRelease } from './ids.ts';
import { ResultHead, ResultQuery } from './result.ts';

export const fits = ['confirmation', 'complementarity', 'expansion', 'discordance', 'silence'] as const;
export const Fit = Type.Enum([...fits]);
export type Fit = Static<typeof Fit>;

export const Strand = Type.Object({
  kind: Type.Enum(['mean', 'association']),
  /** What was measured. */
  label: Bilingual,
  items: Type.Array(Type.Object({ code: Type.String(), text: Bilingual, reverse: Type.Boolean() })),
  n: Cell,
  value: Cell,
  interval: Cell,
  /** Per cent of answers below the middle, reversed items recoded; a correlation has none. */
  low: Type.Union([Cell, Type.Null()]),
  from: Type.Number(),
  to: Type.Number(),
  midpoint: Type.Number(),
  adverse: Type.Boolean(),
});

/** What the questionnaire says in a cell: a mean on a scale, or a correlation of two scores. */
export type Strand = Static<typeof Strand>;
export type SurveyStrand = Released<Strand>;
export const SurveyStrand = Type.Unsafe<SurveyStrand>(Strand);

export const JointExcerpt = Type.Object({
  id: ExcerptId,
  interview: Type.Object({ id: InterviewId, code: Type.String(), attributes: Values }),
  coder: Type.String(),
  values: Values,
  codes: Type.Array(Type.String()),
  quote: Type.String(),
});
export type JointExcerpt = Static<typeof JointExcerpt>;

/** What the interviews say in a cell, counted in interviews. */
export const InterviewStrand = Type.Object({
  codes: Type.Array(Type.Object({ code: Type.String(), name: Bilingual })),
  /** Null where there are some, but too few to be counted to this reader. */
  interviews: Type.Union([Type.Integer(), Type.Null()]),
  /** How many of them carry each value of the valence; empty where the frame has none, or they are not counted. */
  valence: Type.Record(Type.String(), Type.Integer()),
  /** The excerpt that says most in a line; absent for readers without access to quotes. */
  exemplar: Type.Optional(ExcerptId),
  excerpts: Type.Array(JointExcerpt),
});
export type InterviewStrand = Static<typeof InterviewStrand>;

/** What open answers say in a cell, counted in answers; those of a few are not counted to readers outside the team. */
export const OpenStrand = Type.Object({
  answers: InterviewStrand.properties.interviews,
  valence: InterviewStrand.properties.valence,
});

export const JointCell = Type.Object({
  /** The value of the column dimension; empty where the frame has no columns. */
  column: Type.String(),
  survey: Type.Union([SurveyStrand, Type.Null()]),
  interviews: InterviewStrand,
  /** Where open answers were taken to coding. */
  open: Type.Optional(OpenStrand),
  fit: Fit,
  /** Why this fit was proposed; a person decides. */
  why: Bilingual,
});
export type JointCell = Static<typeof JointCell>;

/** A row or column; one that the frame does not have is a single one, with an empty code, that holds all. */
const Line = Type.Object({ code: Type.String(), name: Bilingual });

export const JointDisplay = Type.Object({
  ...ResultHead.properties,
  /** Why there is no display, and what would make one. */
  absent: Type.Optional(Bilingual),
  /** The N of all counts of interviews. */
  interviews: Type.Integer(),
  /** On whose coding the interviews count. */
  ground: Bilingual,
  /** What to know of how the two strands were joined. */
  notes: Type.Array(Bilingual),
  /** The codes of the dimensions in each role, as far as the frame has them. */
  dimensions: Type.Object({
    row: Type.Optional(Type.String()),
    column: Type.Optional(Type.String()),
    valence: Type.Optional(Type.String()),
  }),
  /** What the rows are. */
  stub: Bilingual,
  columns: Type.Array(Line),
  rows: Type.Array(Type.Object({ ...Line.properties, cells: Type.Array(JointCell) })),
  /** The same, side by side. */
  table: ReleasedTable,
});
export type JointDisplay = Static<typeof JointDisplay>;

export const jointAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/joint-display',
    access: 'results.read',
    tag: 'results',
    summary: 'Survey and interviews side by side, mechanism families by links',
    params: ofRelease,
    query: ResultQuery,
    reply: JointDisplay,
  }),
};
