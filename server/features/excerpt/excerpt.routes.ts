import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  Excerpt,
  ExcerptChange,
  ExcerptFilter,
  ExcerptVersion,
  Mark,
  NewExcerpt,
  Stretch,
  Task,
} from '../../contract/excerpt.ts';
import { ExcerptId, InterviewId, StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { asSeen } from './as-seen.ts';
import { codeExcerpt } from './code-excerpt.ts';
import type { CodingPlace } from './coding-place.ts';
import type { Reader } from './excerpt.door.ts';
import { listMarks, listVisible } from './list-visible.ts';
import { recodeExcerpt } from './recode-excerpt.ts';
import { removeExcerpt, restoreExcerpt } from './remove-excerpt.ts';
import { setTask } from './set-task.ts';

const tags = ['excerpt'];
const study = StudyId;
const ofInterview = Type.Object({ study, interview: InterviewId });
const ofExcerpt = Type.Object({ study, interview: InterviewId, excerpt: ExcerptId });
const reading = { access: 'excerpt.read' } as const;
const coding = { access: 'excerpt.code' } as const;

const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });
type Addressed = FastifyRequest<{ Params: Omit<CodingPlace, 'coder'> }>;
const placeOf = (request: Addressed): CodingPlace => ({ ...request.params, coder: caller(request).id });

export function excerptRoutes(app: App, { databases: { studio } }: Services): void {
  const change = async (request: Addressed, deed: (db: StudioDb) => Promise<Excerpt>): Promise<Excerpt> => {
    const excerpt = await studio.transaction().execute(deed);
    return (await asSeen(studio, request.params.study, readerOf(request), [excerpt]))[0]!;
  };

  app.get(
    '/api/studies/:study/excerpts',
    {
      config: reading,
      schema: {
        tags,
        params: Type.Object({ study }),
        querystring: ExcerptFilter,
        response: { 200: Type.Array(Excerpt) },
      },
    },
    (request) => listVisible(studio, request.params.study, readerOf(request), request.query),
  );
  app.get(
    '/api/studies/:study/interviews/:interview/excerpts',
    { config: reading, schema: { tags, params: ofInterview, response: { 200: Type.Array(Excerpt) } } },
    (request) => {
      const { study, interview } = request.params;
      return listVisible(studio, study, readerOf(request), { interview });
    },
  );
  app.get(
    '/api/studies/:study/interviews/:interview/marks',
    {
      config: reading,
      schema: { tags, params: ofInterview, querystring: Stretch, response: { 200: Type.Array(Mark) } },
    },
    (request) => {
      const { study, interview } = request.params;
      return listMarks(studio, study, readerOf(request), interview, request.query);
    },
  );
  app.post(
    '/api/studies/:study/interviews/:interview/excerpts',
    { config: coding, schema: { tags, params: ofInterview, body: NewExcerpt, response: { 201: Excerpt } } },
    async (request, reply) => {
      const made = await change(request, (db) => codeExcerpt(db, placeOf(request), request.body));
      return reply.status(201).send(made);
    },
  );
  app.patch(
    '/api/studies/:study/interviews/:interview/excerpts/:excerpt',
    { config: coding, schema: { tags, params: ofExcerpt, body: ExcerptChange, response: { 200: Excerpt } } },
    (request) =>
      change(request, (db) => recodeExcerpt(db, placeOf(request), request.params.excerpt, request.body)),
  );
  app.delete(
    '/api/studies/:study/interviews/:interview/excerpts/:excerpt',
    {
      config: coding,
      schema: { tags, params: ofExcerpt, querystring: ExcerptVersion, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { version } = request.query;
      await studio
        .transaction()
        .execute((db) => removeExcerpt(db, placeOf(request), request.params.excerpt, version));
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/studies/:study/interviews/:interview/excerpts/:excerpt/restore',
    { config: coding, schema: { tags, params: ofExcerpt, body: ExcerptVersion, response: { 200: Excerpt } } },
    (request) => {
      const { version } = request.body;
      return change(request, (db) => restoreExcerpt(db, placeOf(request), request.params.excerpt, version));
    },
  );
  app.put(
    '/api/studies/:study/interviews/:interview/task',
    { config: coding, schema: { tags, params: ofInterview, body: Task, response: { 200: Task } } },
    (request) => studio.transaction().execute((db) => setTask(db, placeOf(request), request.body)),
  );
}
