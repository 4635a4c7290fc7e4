import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Code, CodeMerge, CodeMove, CodeRevision, CodeSplit, ManyCodes } from '../../contract/codebook.ts';
import { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';

import { type Authorship, moveCode, readCode, retireCodes } from '../codebook/codebook.door.ts';
import { deleteCodes } from './delete-codes.ts';
import { mergeCodes } from './merge-codes.ts';
import { splitCode } from './split-code.ts';

const tags = ['codebook'];
const config = { access: 'codebook.edit' } as const;
const params = Type.Object({ study: StudyId });
const ofCode = Type.Object({ study: StudyId, code: Type.String() });
const response = { 200: Code };

/** What is done to codes as wholes: each is one version of the codebook. */
export function codeDeedRoutes(app: App, { databases: { studio }, now }: Services): void {
  const authorship = (request: FastifyRequest): Authorship => ({
    author: caller(request).id,
    at: now().toISOString(),
  });
  const inOne = <Result>(deed: (db: StudioDb) => Promise<Result>) => studio.transaction().execute(deed);

  app.post(
    '/api/studies/:study/codebook/codes/:code/move',
    { config, schema: { tags, params: ofCode, body: CodeMove, response } },
    (request) => {
      const { study, code } = request.params;
      return inOne((db) => moveCode(db, study, code, request.body, authorship(request)));
    },
  );
  app.post(
    '/api/studies/:study/codebook/codes/:code/merge',
    { config, schema: { tags, params: ofCode, body: CodeMerge, response } },
    (request) => {
      const { study, code } = request.params;
      return inOne((db) => mergeCodes(db, study, code, request.body, authorship(request)));
    },
  );
  app.post(
    '/api/studies/:study/codebook/codes/:code/split',
    { config, schema: { tags, params: ofCode, body: CodeSplit, response } },
    (request) => {
      const { study, code } = request.params;
      return inOne((db) => splitCode(db, study, code, request.body, authorship(request)));
    },
  );
  for (const [deed, retired] of [
    ['retire', true],
    ['restore', false],
  ] as const) {
    app.post(
      `/api/studies/:study/codebook/codes/:code/${deed}`,
      { config, schema: { tags, params: ofCode, body: CodeRevision, response } },
      (request) => {
        const { study, code } = request.params;
        const codes = [{ code, revision: request.body.revision }];
        return inOne(async (db) => {
          await retireCodes(db, study, { codes }, retired, authorship(request));
          return readCode(db, study, code);
        });
      },
    );
    app.post(
      `/api/studies/:study/codebook/${deed}`,
      { config, schema: { tags, params, body: ManyCodes, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const { study } = request.params;
        await inOne((db) => retireCodes(db, study, request.body, retired, authorship(request)));
        return reply.status(204).send(null);
      },
    );
  }
  app.post(
    '/api/studies/:study/codebook/delete',
    { config, schema: { tags, params, body: ManyCodes, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await inOne((db) => deleteCodes(db, request.params.study, request.body, authorship(request)));
      return reply.status(204).send(null);
    },
  );
}
