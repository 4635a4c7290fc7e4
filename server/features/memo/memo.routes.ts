import { Type } from 'typebox';
import { MemoId, StudyId } from '../../contract/ids.ts';
import { Memo, MemoChange, MemoVersion, NewMemo } from '../../contract/memo.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { listVisibleMemos } from './list-visible.ts';
import { changeMemo, removeMemo, restoreMemo, writeMemo } from './write-memo.ts';

const tags = ['memo'];
const params = Type.Object({ study: StudyId });
const ofMemo = Type.Object({ study: StudyId, memo: MemoId });
const writing = { access: 'excerpt.code' } as const;

export function memoRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.get(
    '/api/studies/:study/memos',
    { config: { access: 'excerpt.read' }, schema: { tags, params, response: { 200: Type.Array(Memo) } } },
    (request) =>
      listVisibleMemos(studio, request.params.study, { id: caller(request).id, role: request.role }),
  );
  app.post(
    '/api/studies/:study/memos',
    { config: writing, schema: { tags, params, body: NewMemo, response: { 201: Memo } } },
    async (request, reply) => {
      const { study } = request.params;
      const written = await studio
        .transaction()
        .execute((db) => writeMemo(db, study, caller(request).id, request.body, now()));
      return reply.status(201).send(written);
    },
  );
  app.patch(
    '/api/studies/:study/memos/:memo',
    { config: writing, schema: { tags, params: ofMemo, body: MemoChange, response: { 200: Memo } } },
    (request) => {
      const { study, memo } = request.params;
      return studio
        .transaction()
        .execute((db) => changeMemo(db, study, caller(request).id, memo, request.body));
    },
  );
  app.delete(
    '/api/studies/:study/memos/:memo',
    {
      config: writing,
      schema: { tags, params: ofMemo, querystring: MemoVersion, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { study, memo } = request.params;
      await studio
        .transaction()
        .execute((db) => removeMemo(db, study, caller(request).id, memo, request.query.version));
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/studies/:study/memos/:memo/restore',
    { config: writing, schema: { tags, params: ofMemo, body: MemoVersion, response: { 200: Memo } } },
    (request) => {
      const { study, memo } = request.params;
      return studio
        .transaction()
        .execute((db) => restoreMemo(db, study, caller(request).id, memo, request.body.version));
    },
  );
}
