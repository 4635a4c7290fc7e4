import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';
import { ExcerptFilter } from './excerpt.ts';
import { InterviewId, ofStudy } from './ids.ts';
import { Job } from './job.ts';

/** Bytes of a file: room for the recordings and pictures of other programs, which a study does not take in. */
export const LARGEST_PROJECT = 128 * 1024 * 1024;

/** How positions are counted, all of it or only what the file does not tell: `crlf=2,unit=utf-16`. */
const chosenRule = Type.Optional(Type.String({ maxLength: 100 }));

export const RefiRuleChoice = Type.Object({ rule: chosenRule }, { additionalProperties: false });

/** What a person says where the file does not: a value of a dimension for the codings or the interviews without one, the rule of counting. */
export const RefiChoice = Type.Object(
  { values: ExcerptFilter.properties.values, rule: chosenRule },
  { additionalProperties: false },
);
export type RefiChoice = Static<typeof RefiChoice>;

const tally = Type.Array(Type.Object({ path: Type.String(), count: Type.Integer() }));

const PlannedInterview = Type.Object({
  code: Type.String(),
  title: Type.String(),
  excerpts: Type.Integer(),
});

/** What would come into the study, or came. */
const plan = {
  interviews: Type.Array(PlannedInterview),
  excerpts: Type.Integer(),
  newCodes: Type.Array(Type.String()),
  /** Codes of the file that the study has already, by its own code. */
  knownCodes: Type.Array(Type.Object({ name: Type.String(), code: Type.String() })),
  /** Coders of the file who are not members: their excerpts keep their names. */
  strangers: Type.Array(Type.String()),
  memos: Type.Integer(),
  /** Of the dimensions that the rules of the frame require, and of attributes: how many codings, or interviews, have no value in the file. */
  unsaid: Type.Array(
    Type.Object({ dimension: Type.String(), count: Type.Integer(), required: Type.Boolean() }),
  ),
  /** Codings whose codes do not keep the rules of the frame: they come in as they are. */
  againstRules: Type.Integer(),
  /** What the file holds and a study cannot. */
  leftOut: Type.Object({
    emptySources: Type.Integer(),
    uncodedSelections: Type.Integer(),
    documentCodings: Type.Integer(),
    /** What was settled, in a project that Fourlinks wrote: it follows from the work of the coders. */
    settledSelections: Type.Integer(),
    /** Values of variables that are no attributes of the frame. */
    values: Type.Integer(),
    /** Memos of which only the beginning fits. */
    cutMemos: Type.Integer(),
  }),
};

/** How the program of the file counted its characters, as the doctor proved it. */
const rule = Type.Object({
  crlf: Type.Integer(),
  lf: Type.Integer(),
  bom: Type.Integer(),
  unit: Type.Enum(['code points', 'utf-16']),
  end: Type.Enum(['exclusive', 'inclusive']),
});

/** What a rule makes of a selection, with what stands around it; null where it gives it no place. */
const sample = Type.Object({
  source: Type.String(),
  shown: Type.Union([
    Type.Object({ before: Type.String(), quote: Type.String(), after: Type.String() }),
    Type.Null(),
  ]),
});

/** A rule that a person may choose; `isOpen` where it is in use, or one of several that nothing tells apart. */
const possibleRule = Type.Object({
  ...rule.properties,
  text: Type.String(),
  isOpen: Type.Boolean(),
  samples: Type.Array(sample),
});

/** A source, or why it has no text, or how its positions were read. */
const source = Type.Object({
  name: Type.String(),
  selections: Type.Integer(),
  carried: Type.Integer(),
  missing: Type.Union([Bilingual, Type.Null()]),
  evidence: Type.Union([Type.String(), Type.Null()]),
  rule: Type.Union([rule, Type.Null()]),
  hitRate: Type.Union([Type.Number(), Type.Null()]),
});

export const RefiPreview = Type.Object({
  kind: Type.Enum(['project', 'codebook']),
  name: Type.String(),
  origin: Type.String(),
  ...plan,
  /** How the whole file counts positions, and what proves it; null while nothing tells several rules apart. */
  rule: Type.Union([rule, Type.Null()]),
  evidence: Type.String(),
  /** What a person may choose from, with samples; empty where one rule is proved. */
  rules: Type.Array(possibleRule),
  sources: Type.Array(source),
  notCarried: tally,
  attributesNotCarried: tally,
  troubles: Type.Array(
    Type.Object({
      kind: Type.String(),
      element: Type.String(),
      line: Type.Integer(),
      column: Type.Integer(),
      detail: Type.String(),
    }),
  ),
});
export type RefiPreview = Static<typeof RefiPreview>;

export const RefiPlan = Type.Object(plan);
export type RefiPlan = Static<typeof RefiPlan>;

export const RefiImported = Type.Object({
  ...plan,
  interviews: Type.Array(Type.Object({ id: InterviewId, ...PlannedInterview.properties })),
});
export type RefiImported = Static<typeof RefiImported>;

// An export shows every coder's work, which a coder who codes blind must not see.
export const refiAddresses = {
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/refi/preview',
    reads: true,
    access: 'interview.edit',
    tag: 'refi',
    summary: 'Say what a REFI-QDA project or codebook would bring into the study and what of it is lost',
    params: ofStudy,
    form: RefiRuleChoice,
    reply: RefiPreview,
  }),
  import: address({
    method: 'POST',
    path: '/api/studies/:study/refi/imports',
    access: 'interview.edit',
    tag: 'refi',
    summary: 'Import a REFI-QDA project or codebook: interviews, codes and excerpts, or nothing',
    params: ofStudy,
    form: RefiChoice,
    reply: RefiImported,
    status: 201,
    job: Job,
  }),
  project: address({
    method: 'GET',
    path: '/api/studies/:study/refi/project.qdpx',
    access: 'interview.edit',
    tag: 'refi',
    summary: 'The interviews and codings of the study as a REFI-QDA project',
    params: ofStudy,
    file: true,
  }),
  codebook: address({
    method: 'GET',
    path: '/api/studies/:study/refi/codebook.qdc',
    access: 'codebook.read',
    tag: 'refi',
    summary: 'The codebook of the study as a REFI-QDA codebook',
    params: ofStudy,
    file: true,
  }),
};
