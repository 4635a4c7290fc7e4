import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Values } from './construct.ts';
import { Excerpt } from './excerpt.ts';
import { ExcerptId, InterviewId, MatchId, ResearcherId, StudyId, ofStudy } from './ids.ts';
import { Coder, InterviewSummary } from './interview.ts';

/** How coders differ on a place: `missed`, `boundary`, `codes`, or the code of a dimension of which they gave other values. */
export const Difference = Type.String();
export type Difference = Static<typeof Difference>;

const coding = {
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  values: Values,
  codes: Type.Array(Type.String(), { maxItems: 60, uniqueItems: true }),
};

/** A coding as an adjudicator wrote it. */
export const NewSettled = Type.Object(coding, { additionalProperties: false });
export type NewSettled = Static<typeof NewSettled>;

/** What counts at a place after adjudication, standing for one of the excerpts that were compared. */
export const Settled = Type.Object({ excerpt: ExcerptId, ...coding, quote: Type.String() });
export type Settled = Static<typeof Settled>;

const strict = { additionalProperties: false } as const;
const kind = <Kind extends string>(name: Kind) => ({ kind: Type.Literal(name) });

/**
 * Take one coder's reading (nothing, where that coder saw nothing), merge all of them, write one's own, count nothing here, or leave
 * the place open again.
 */
export const Decision = Type.Union([
  Type.Object({ ...kind('take'), coder: ResearcherId }, strict),
  Type.Object({ ...kind('merge') }, strict),
  Type.Object({ ...kind('edit'), coding: NewSettled }, strict),
  Type.Object({ ...kind('none') }, strict),
  Type.Object({ ...kind('open') }, strict),
]);
export type Decision = Static<typeof Decision>;

/** `version` is that of the settlement on which the decision was made, 0 for the first; a newer one refuses it. */
export const NewDecision = Type.Object({ version: Type.Integer({ minimum: 0 }), decision: Decision }, strict);
export type NewDecision = Static<typeof NewDecision>;

export const Settlement = Type.Object({
  version: Type.Integer(),
  decision: Type.Enum(['open', 'take', 'merge', 'edit', 'none']),
  adjudicator: Coder,
  settled: Type.Array(Settled),
});
export type Settlement = Static<typeof Settlement>;

/** An excerpt as it is compared; its quote is redacted as it may leave. */
export const Compared = Type.Omit(Excerpt, ['interview', 'prefix', 'suffix', 'version']);
export type Compared = Static<typeof Compared>;

/** What the coders made of one place, in their order; no differences is agreement. */
export const Match = Type.Object({
  id: MatchId,
  excerpts: Type.Array(Type.Union([Compared, Type.Null()])),
  differences: Type.Array(Difference),
  settlement: Type.Union([Settlement, Type.Null()]),
});
export type Match = Static<typeof Match>;

/** An interview that two coders or more have finished, their work side by side. */
export const Comparison = Type.Object({
  interview: Type.Pick(InterviewSummary, ['id', 'code', 'title', 'attributes']),
  coders: Type.Array(Coder),
  matches: Type.Array(Match),
});
export type Comparison = Static<typeof Comparison>;

/** An interview that cannot be compared yet: so many excerpts lie on the text before its last correction. */
export const WaitingInterview = Type.Object({
  ...Type.Pick(InterviewSummary, ['id', 'code', 'title']).properties,
  excerpts: Type.Integer(),
});
export type WaitingInterview = Static<typeof WaitingInterview>;

export const adjudicationAddresses = {
  compare: address({
    method: 'GET',
    path: '/api/studies/:study/comparisons',
    access: 'excerpt.read',
    tag: 'adjudication',
    summary: 'Interviews that several coders finished, their excerpts side by side',
    params: ofStudy,
    reply: Type.Array(Comparison),
  }),
  waiting: address({
    method: 'GET',
    path: '/api/studies/:study/comparisons/waiting',
    access: 'excerpt.read',
    tag: 'adjudication',
    summary: 'Interviews that cannot be compared before excerpts on a corrected text are reviewed',
    params: ofStudy,
    reply: Type.Array(WaitingInterview),
  }),
  settle: address({
    method: 'PUT',
    path: '/api/studies/:study/interviews/:interview/matches/:match/decision',
    access: 'excerpt.adjudicate',
    tag: 'adjudication',
    summary: 'Settle a place that coders coded differently',
    params: Type.Object({ study: StudyId, interview: InterviewId, match: MatchId }),
    body: NewDecision,
    reply: Match,
  }),
};
