import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Code, Codebook, CodeChange, CodeVersion, NewCode } from '../../contract/codebook.ts';
import { StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { addCode, type Authorship, changeCode, listVersions } from '../codebook/codebook.door.ts';
import { readCodebook } from './read-codebook.ts';

const tags = ['codebook'];
const params = Type.Object({ study: StudyId });
const ofCode = Type.Object({ study: StudyId, code: Type.String() });
const response = { 200: Codebook };
const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });
const editing = { access: 'codebook.edit' } as const;

export function codebookRoutes(app: App, { databases: { studio }, now }: Services): void {
  const authorship = (request: FastifyRequest): Authorship => ({
    author: caller(request).id,
    at: now().toISOString(),
  });
  app.get(
    '/api/studies/:study/codebook',
    { config: { access: 'codebook.read' }, schema: { tags, params, response } },
    (request) => readCodebook(studio, request.params.study, readerOf(request)),
  );
  app.post(
    '/api/studies/:study/codebook/codes',
    { config: editing, schema: { tags, params, body: NewCode, response: { 201: Code } } },
    async (request, reply) => {
      const { study } = request.params;
      const added = await studio
        .transaction()
        .execute((db) => addCode(db, study, request.body, authorship(request)));
      return reply.status(201).send(added);
    },
  );
  app.put(
    '/api/studies/:study/codebook/codes/:code',
    { config: editing, schema: { tags, params: ofCode, body: CodeChange, response: { 200: Code } } },
    (request) => {
      const { study, code } = request.params;
      return studio
        .transaction()
        .execute((db) => changeCode(db, study, code, request.body, authorship(request)));
    },
  );
  app.get(
    '/api/studies/:study/codebook/codes/:code/versions',
    {
      config: { access: 'codebook.read' },
      schema: { tags, params: ofCode, response: { 200: Type.Array(CodeVersion) } },
    },
    ({ params: { study, code } }) => listVersions(studio, study, code),
  );
}
