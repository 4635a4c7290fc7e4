import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Comparison, Match, NewDecision, WaitingInterview } from '../../contract/adjudication.ts';
import { InterviewId, MatchId, StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { listComparisons } from './list-comparisons.ts';
import { listWaiting } from './list-waiting.ts';
import { settleMatch } from './settle-match.ts';

const tags = ['adjudication'];
const ofStudy = Type.Object({ study: StudyId });
const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });

export function adjudicationRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.get(
    '/api/studies/:study/comparisons',
    {
      config: { access: 'excerpt.read' },
      schema: {
        tags,
        summary: 'Interviews that several coders finished, their excerpts side by side',
        params: ofStudy,
        response: { 200: Type.Array(Comparison) },
      },
    },
    (request) =>
      listComparisons(
        studio,
        request.params.study,
        readerOf(request),
        preferredLocale(request.headers['accept-language']),
      ),
  );
  app.get(
    '/api/studies/:study/comparisons/waiting',
    {
      config: { access: 'excerpt.read' },
      schema: {
        tags,
        summary: 'Interviews that cannot be compared before excerpts on a corrected text are reviewed',
        params: ofStudy,
        response: { 200: Type.Array(WaitingInterview) },
      },
    },
    (request) => listWaiting(studio, request.params.study, readerOf(request)),
  );
  app.put(
    '/api/studies/:study/interviews/:interview/matches/:match/decision',
    {
      config: { access: 'excerpt.adjudicate' },
      schema: {
        tags,
        summary: 'Settle a place that coders coded differently',
        params: Type.Object({ study: StudyId, interview: InterviewId, match: MatchId }),
        body: NewDecision,
        response: { 200: Match },
      },
    },
    (request) => {
      const place = {
        ...request.params,
        adjudicator: caller(request).id,
        locale: preferredLocale(request.headers['accept-language']),
      };
      return studio.transaction().execute((db) => settleMatch(db, place, request.body, now()));
    },
  );
}
