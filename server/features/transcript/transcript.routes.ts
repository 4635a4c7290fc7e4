import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Excerpt } from '../../contract/excerpt.ts';
import { ExcerptId, InterviewId, StudyId } from '../../contract/ids.ts';
import { Correction, CorrectionEffect, Review, ReviewDecision, Revision } from '../../contract/transcript.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { correctText, previewCorrection } from './correct-text.ts';
import { listRevisions, readRevision } from './read-transcript.ts';
import { listReviews, settleReview } from './review-excerpts.ts';

const tags = ['revision'];
const params = Type.Object({ study: StudyId, interview: InterviewId });
const ofInterview = '/api/studies/:study/interviews/:interview';
const correcting = { access: 'interview.raw' } as const;
// A million characters of Chinese in JSON.
const bodyLimit = 4 * 1024 * 1024;
const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });

export function revisionRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    `${ofInterview}/revisions`,
    {
      config: { access: 'interview.read' },
      schema: { tags, params, response: { 200: Type.Array(Revision) } },
    },
    ({ params: { study, interview } }) => listRevisions(studio, study, interview),
  );
  app.get(
    `${ofInterview}/revisions/:number`,
    {
      config: correcting,
      schema: {
        tags,
        params: Type.Object({ ...params.properties, number: Type.Integer({ minimum: 1 }) }),
        response: { 200: Type.Object({ ...Revision.properties, text: Type.String() }) },
      },
    },
    ({ params: { study, interview, number } }) => readRevision(studio, study, interview, number),
  );
  app.post(
    `${ofInterview}/revisions/preview`,
    {
      config: correcting,
      bodyLimit,
      schema: { tags, params, body: Correction, response: { 200: CorrectionEffect } },
    },
    ({ params, body }) => previewCorrection(studio, params, body),
  );
  app.post(
    `${ofInterview}/revisions`,
    {
      config: correcting,
      bodyLimit,
      schema: {
        tags,
        params,
        body: Correction,
        response: { 201: Type.Object({ ...CorrectionEffect.properties, revision: Revision }) },
      },
    },
    async ({ params, body }, reply) => {
      const corrected = await studio.transaction().execute((db) => correctText(db, params, body));
      return reply.status(201).send(corrected);
    },
  );
  app.get(
    `${ofInterview}/reviews`,
    { config: { access: 'excerpt.read' }, schema: { tags, params, response: { 200: Type.Array(Review) } } },
    (request) => listReviews(studio, request.params, readerOf(request)),
  );
  app.put(
    `${ofInterview}/reviews/:excerpt`,
    {
      config: { access: 'excerpt.code' },
      schema: {
        tags,
        params: Type.Object({ ...params.properties, excerpt: ExcerptId }),
        body: ReviewDecision,
        response: { 200: Excerpt },
      },
    },
    (request) => {
      const { params, body } = request;
      return studio
        .transaction()
        .execute((db) => settleReview(db, params, params.excerpt, body, readerOf(request)));
    },
  );
}
