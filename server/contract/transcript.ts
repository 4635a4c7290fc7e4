import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Excerpt } from './excerpt.ts';
import { ExcerptId, RevisionId, ofInterview } from './ids.ts';

export const Revision = Type.Object({
  id: RevisionId,
  /** 1 is what was imported. */
  number: Type.Integer(),
  sha256: Type.String(),
  characters: Type.Integer(),
});
export type Revision = Static<typeof Revision>;

/** The whole corrected text, and the revision that it was made on; a newer one refuses it. */
export const Correction = Type.Object(
  { revision: RevisionId, text: Type.String() },
  { additionalProperties: false },
);
export type Correction = Static<typeof Correction>;

/** What a correction does, in characters and in excerpts. */
export const CorrectionEffect = Type.Object({
  inserted: Type.Integer(),
  deleted: Type.Integer(),
  /** Excerpts whose quote reads as before; they move along. */
  moved: Type.Integer(),
  /** Excerpts whose quote changed; they wait for a person. */
  toReview: Type.Integer(),
  /** Redactions whose words changed; they cover what stands there now. */
  redactionsTouched: Type.Integer(),
});
export type CorrectionEffect = Static<typeof CorrectionEffect>;

/** An excerpt whose quote a correction changed, with the place it would have now; null where its words are gone. */
export const Review = Type.Object({
  excerpt: Excerpt,
  proposal: Type.Union([
    Type.Object({
      start: Type.Integer(),
      end: Type.Integer(),
      quote: Type.String(),
      prefix: Type.String(),
      suffix: Type.String(),
    }),
    Type.Null(),
  ]),
});
export type Review = Static<typeof Review>;

/** The place in the latest revision that a person gives to an excerpt under review. */
export const ReviewDecision = Type.Object(
  {
    version: Type.Integer(),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
export type ReviewDecision = Static<typeof ReviewDecision>;

export const revisionAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/revisions',
    access: 'interview.read',
    tag: 'revision',
    params: ofInterview,
    reply: Type.Array(Revision),
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/revisions/:number',
    access: 'interview.raw',
    tag: 'revision',
    params: Type.Object({ ...ofInterview.properties, number: Type.Integer({ minimum: 1 }) }),
    reply: Type.Object({ ...Revision.properties, text: Type.String() }),
  }),
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/revisions/preview',
    reads: true,
    access: 'interview.raw',
    tag: 'revision',
    params: ofInterview,
    body: Correction,
    reply: CorrectionEffect,
  }),
  correct: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/revisions',
    access: 'interview.raw',
    tag: 'revision',
    params: ofInterview,
    body: Correction,
    reply: Type.Object({ ...CorrectionEffect.properties, revision: Revision }),
    status: 201,
  }),
  reviews: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/reviews',
    access: 'excerpt.read',
    tag: 'revision',
    params: ofInterview,
    reply: Type.Array(Review),
  }),
  settleReview: address({
    method: 'PUT',
    path: '/api/studies/:study/interviews/:interview/reviews/:excerpt',
    access: 'excerpt.code',
    tag: 'revision',
    params: Type.Object({ ...ofInterview.properties, excerpt: ExcerptId }),
    body: ReviewDecision,
    reply: Excerpt,
  }),
};
