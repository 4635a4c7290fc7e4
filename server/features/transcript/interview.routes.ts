import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { InterviewId, StudyId } from '../../contract/ids.ts';
import {
  Beginning,
  Interview,
  InterviewChange,
  InterviewSummary,
  NewInterview,
  TranscriptPreview,
} from '../../contract/interview.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { changeInterview, importInterview } from '../interview/interview.door.ts';
import { deleteInterview } from './delete-interview.ts';
import { listInterviews } from './list-interviews.ts';
import { previewTranscript } from './preview-transcript.ts';
import { readInterview } from './read-interview.ts';
import { readTranscriptInChild } from '../../formats/transcript/read-in-child.ts';

const tags = ['interview'];
const ofStudy = Type.Object({ study: StudyId });
const ofInterview = Type.Object({ study: StudyId, interview: InterviewId });
const consumes = ['multipart/form-data'];
const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });
const senderOf = (request: FastifyRequest, reply: FastifyReply) => ({
  share: caller(request).id,
  signal: departure(reply),
});

export function interviewRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.get(
    '/api/studies/:study/interviews',
    {
      config: { access: 'interview.read' },
      schema: { tags, params: ofStudy, response: { 200: Type.Array(InterviewSummary) } },
    },
    (request) => listInterviews(studio, request.params.study, readerOf(request)),
  );
  app.post(
    '/api/studies/:study/interviews/preview',
    {
      config: { access: 'interview.edit' },
      schema: { tags, params: ofStudy, consumes, response: { 200: TranscriptPreview } },
    },
    async (request, reply) => {
      const { bytes } = await readUpload(request, Type.Object({}));
      const transcript = await readTranscriptInChild(bytes, senderOf(request, reply));
      return previewTranscript(studio, request.params.study, transcript);
    },
  );
  app.post(
    '/api/studies/:study/interviews',
    {
      config: { access: 'interview.edit' },
      schema: { tags, params: ofStudy, consumes, response: { 201: Interview } },
    },
    async (request, reply) => {
      const { study } = request.params;
      const upload = await readUpload(request, NewInterview);
      const { text } = await readTranscriptInChild(upload.bytes, senderOf(request, reply));
      const imported = await studio.transaction().execute(async (db) => {
        const interview = await importInterview(db, study, upload, text, now());
        return readInterview(db, study, interview, readerOf(request));
      });
      return reply.status(201).send(imported);
    },
  );
  app.get(
    '/api/studies/:study/interviews/:interview',
    {
      config: { access: 'interview.read' },
      schema: { tags, params: ofInterview, querystring: Beginning, response: { 200: Interview } },
    },
    (request) => {
      const { study, interview } = request.params;
      return readInterview(studio, study, interview, readerOf(request), request.query.to);
    },
  );
  app.patch(
    '/api/studies/:study/interviews/:interview',
    {
      config: { access: 'interview.edit' },
      schema: { tags, params: ofInterview, body: InterviewChange, response: { 204: Type.Null() } },
    },
    async ({ params: { study, interview }, body }, reply) => {
      await studio.transaction().execute((db) => changeInterview(db, study, interview, body));
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/studies/:study/interviews/:interview',
    {
      config: { access: 'interview.edit' },
      schema: { tags, params: ofInterview, response: { 204: Type.Null() } },
    },
    async ({ params: { study, interview } }, reply) => {
      await studio.transaction().execute((db) => deleteInterview(db, study, interview));
      return reply.status(204).send(null);
    },
  );
}
