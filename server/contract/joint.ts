import { type Static, Type } from 'typebox';
import { Change } from '../../analysis/model/evidence.ts';
import { Cell, type Released, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Values } from './construct.ts';
import { ExcerptId, InterviewId, ofRelease, ofStudy } from './ids.ts';
import { RecordStrand } from './record.ts';
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

/** The longest meta-inference. */
export const INFERENCE_LENGTH = 2000;

/** What a person decided of a cell; what the rule proposes stays beside it. */
const Decision = Type.Object({
  fit: Fit,
  /** What the two strands mean together, in the researcher's words. */
  inference: Type.String(),
  by: Type.String(),
  at: Type.String(),
  /** The number of the release on which it was decided. */
  release: Type.Integer(),
});
export type Decision = Static<typeof Decision>;

/** What whoever decides has to know. */
const Review = Type.Object({
  /** Counts what was decided of the cell; a decision made on another count is refused. */
  version: Type.Integer(),
  /** Stands for all that the cell says; a decision on something else is refused. */
  sight: Type.String(),
  /** What is no longer as it was when the cell was decided: then it is to be decided again. */
  changes: Type.Array(Change),
});

const decided = {
  /** Null while nobody has. */
  decision: Type.Union([Decision, Type.Null()]),
  /** For the research team. */
  review: Type.Optional(Review),
};
export const DecidedCell = Type.Object(decided);
export type DecidedCell = Static<typeof DecidedCell>;

export const JointCell = Type.Object({
  /** The value of the column dimension; empty where the frame has no columns. */
  column: Type.String(),
  survey: Type.Union([SurveyStrand, Type.Null()]),
  interviews: InterviewStrand,
  /** Where open answers were taken to coding. */
  open: Type.Optional(OpenStrand),
  /** Where records of points were frozen and their scheme says that they speak of the cell. */
  records: Type.Optional(Type.Unsafe<Released<RecordStrand>>(RecordStrand)),
  fit: Fit,
  /** Why this fit was proposed; a person decides. */
  why: Bilingual,
  /** How far the strands pull apart, from 0 to 1; null where they do not. For the research team. */
  discord: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
  ...decided,
});
export type JointCell = Static<typeof JointCell>;

/** A row or column; one that the frame does not have is a single one, with an empty code, that holds all. */
const Line = Type.Object({ code: Type.String(), name: Bilingual });

/** Interviews with one value of an attribute; of too few no counts are made. */
const InterviewGroup = Type.Object({
  dimension: Type.String(),
  value: Type.String(),
  name: Bilingual,
  of: Bilingual,
  interviews: Type.Integer(),
  isTold: Type.Boolean(),
});
export type InterviewGroup = Static<typeof InterviewGroup>;

export const JointDisplay = Type.Object({
  ...ResultHead.properties,
  /** Why there is no display, and what would make one. */
  absent: Type.Optional(Bilingual),
  /** The N of all counts of interviews. */
  interviews: Type.Integer(),
  /** The groups of interviews that the research team may choose; whoever reads one decides nothing in it. */
  groups: Type.Array(InterviewGroup),
  /** The group that is read, where one was chosen. */
  group: Type.Union([InterviewGroup, Type.Null()]),
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

/** The rows of the display by groups of interviews: themes by role band, for instance. */
export const JointGroups = Type.Object({
  ...ResultHead.properties,
  /** Why there is nothing to compare, and what would change that. */
  absent: Type.Optional(Bilingual),
  /** The attributes to choose from. */
  attributes: Type.Array(Line),
  attribute: Type.String(),
  valence: Type.Union([Type.String(), Type.Null()]),
  columns: Type.Array(Line),
  stub: Bilingual,
  groups: Type.Array(InterviewGroup),
  rows: Type.Array(
    Type.Object({
      ...Line.properties,
      /** One for each group that is told of, in their order. */
      cells: Type.Array(InterviewStrand),
    }),
  ),
  notes: Type.Array(Bilingual),
});
export type JointGroups = Static<typeof JointGroups>;

const closed = { additionalProperties: false } as const;
const place = {
  /** Empty where the frame has no rows, or no columns. */
  row: Type.String({ maxLength: 60 }),
  column: Type.String({ maxLength: 60 }),
};

/** A decision, on what was seen when it was made. */
export const CellDecision = Type.Object(
  {
    ...place,
    version: Type.Integer({ minimum: 0 }),
    sight: Type.String({ maxLength: 64 }),
    fit: Fit,
    inference: Type.String({ maxLength: INFERENCE_LENGTH }),
  },
  closed,
);
export type CellDecision = Static<typeof CellDecision>;

const OneCell = Type.Object({ ...place, version: Type.Integer({ minimum: 1 }) }, closed);
export type OneCell = Static<typeof OneCell>;

/** One line of what was decided, by whom; `fit` is null where it took an earlier one back. */
export const DecisionEntry = Type.Object({
  ...place,
  ...Decision.properties,
  fit: Type.Union([Fit, Type.Null()]),
});
export type DecisionEntry = Static<typeof DecisionEntry>;

const path = '/api/studies/:study/releases/:release';

export const jointAddresses = {
  show: address({
    method: 'GET',
    path: `${path}/joint-display`,
    access: 'results.read',
    tag: 'results',
    summary:
      'Survey and interviews side by side, rows by columns of the frame, with what was decided of each cell',
    params: ofRelease,
    query: Type.Object(
      {
        ...ResultQuery.properties,
        group: Type.Optional(
          Type.String({ maxLength: 130, description: '`attribute=value`: only the interviews with it' }),
        ),
      },
      closed,
    ),
    reply: JointDisplay,
  }),
  groups: address({
    method: 'GET',
    path: `${path}/joint-groups`,
    access: 'finding.read',
    tag: 'results',
    summary: 'The rows of the joint display by the values of an attribute of interviews',
    params: ofRelease,
    query: Type.Object(
      {
        attribute: Type.Optional(Type.String({ maxLength: 60 })),
        column: Type.Optional(Type.String({ maxLength: 60 })),
      },
      closed,
    ),
    reply: JointGroups,
  }),
  decide: address({
    method: 'PUT',
    path: `${path}/joint-decisions`,
    access: 'finding.edit',
    tag: 'results',
    summary: 'Decide how the strands fit in a cell, or that an earlier decision still holds',
    params: ofRelease,
    body: CellDecision,
    reply: DecidedCell,
  }),
  takeBack: address({
    method: 'DELETE',
    path: `${path}/joint-decisions`,
    access: 'finding.edit',
    tag: 'results',
    summary: 'Take back the last decision on a cell; the one before it stands again',
    params: ofRelease,
    query: OneCell,
    reply: DecidedCell,
  }),
  log: address({
    method: 'GET',
    path: '/api/studies/:study/joint-decisions',
    access: 'finding.read',
    tag: 'results',
    summary: 'Who decided what of which cell, newest first',
    params: ofStudy,
    reply: Type.Array(DecisionEntry),
  }),
};
