import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual, Locale } from './construct.ts';
import { StudyId, ofStudy } from './ids.ts';
import { Coder, InterviewSummary } from './interview.ts';
import { Job } from './job.ts';
import { SpreadsheetFormat } from './result.ts';

const Maybe = Type.Union([Type.Number(), Type.Null()]);

/** An α, its 95 % interval, and Krippendorff's customary reading of it. Null: no variation, so agreement cannot be told. */
export const Estimate = Type.Object({
  value: Maybe,
  interval: Type.Unsafe<readonly [number, number] | null>(
    Type.Union([Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), Type.Null()]),
  ),
  reading: Type.Union([Type.Enum(['reliable', 'tentative', 'unreliable']), Type.Null()]),
});
export type Estimate = Static<typeof Estimate>;

/** Agreement on a judgement, counted in characters or in turns: how many all coders, some of them, none of them gave the label. */
export const Judgement = Type.Object({
  all: Type.Number(),
  some: Type.Number(),
  none: Type.Number(),
  percent: Maybe,
  cohenKappa: Maybe,
  kappaMax: Maybe,
  fleissKappa: Maybe,
  alpha: Estimate,
});
export type Judgement = Static<typeof Judgement>;

/** One label, or all labels of a judgement (`label` null): a dimension of the frame, or the codes. */
export const AgreementRow = Type.Object({
  /** The code of a dimension; `codes` for the codes themselves. */
  dimension: Type.String(),
  label: Type.Union([Type.String(), Type.Null()]),
  name: Bilingual,
  character: Judgement,
  turn: Judgement,
  unitizing: Estimate,
  relevance: Type.Union([Estimate, Type.Null()]),
  coding: Estimate,
  /** False as long as the intervals are not there yet: ask for them. */
  measured: Type.Boolean(),
});
export type AgreementRow = Static<typeof AgreementRow>;

export const CoderGroup = Type.Object({ coders: Type.Array(Coder), interviews: Type.Integer() });
export type CoderGroup = Static<typeof CoderGroup>;

export const AgreementReport = Type.Object({
  /** Those who finished interviews in common, most interviews first; the reply is on the one asked for, else on the first. */
  groups: Type.Array(CoderGroup),
  coders: Type.Array(Coder),
  /** What all of these coders finished; nothing else counts. */
  interviews: Type.Array(Type.Pick(InterviewSummary, ['id', 'code', 'title'])),
  characters: Type.Integer(),
  turns: Type.Integer(),
  samples: Type.Integer(),
  seed: Type.Integer(),
  simulated: Type.Boolean(),
  rows: Type.Array(AgreementRow),
});
export type AgreementReport = Static<typeof AgreementReport>;

/** How many rows have their intervals now. */
export const Intervals = Type.Object({ measured: Type.Integer() });
export type Intervals = Static<typeof Intervals>;

/** Ids of coders, set apart by commas. */
const coders = Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{22}(,[A-Za-z0-9_-]{22})+$' }));
export const AgreementQuery = Type.Object({ coders }, { additionalProperties: false });
export const AgreementFileQuery = Type.Object(
  { coders, language: Type.Optional(Locale) },
  { additionalProperties: false },
);

export const agreementAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/agreement',
    access: 'excerpt.read',
    tag: 'agreement',
    summary:
      'How far coders agree, by label, on what all of them finished, with the intervals that are measured',
    params: ofStudy,
    query: AgreementQuery,
    reply: AgreementReport,
  }),
  intervals: address({
    method: 'POST',
    path: '/api/studies/:study/agreement/intervals',
    access: 'agreement.measure',
    tag: 'agreement',
    summary:
      'Measure the intervals that the table does not have yet; they are kept as long as the codings stay',
    params: ofStudy,
    query: AgreementQuery,
    reply: Intervals,
    job: Job,
  }),
  file: address({
    method: 'GET',
    path: '/api/studies/:study/agreement.:format',
    access: 'excerpt.read',
    tag: 'agreement',
    summary: 'The same table as CSV or XLSX, with its intervals',
    params: Type.Object({ study: StudyId, format: SpreadsheetFormat }),
    query: AgreementFileQuery,
    file: true,
  }),
};
