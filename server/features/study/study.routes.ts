import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Sites } from '../../contract/site.ts';
import { Study, StudyChange, StudySummary } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { changeStudy } from './change-study.ts';
import { listStudies, readStudy } from './read-study.ts';
import { listSites, saveSites } from './sites.ts';

const params = Type.Object({ study: StudyId });
const tags = ['study'];

export function studyRoutes(app: App, { databases }: Services): void {
  const { studio, roster } = databases;

  app.get(
    '/api/studies',
    { config: { access: 'signedIn' }, schema: { tags, response: { 200: Type.Array(StudySummary) } } },
    (request) => listStudies(studio, caller(request).id),
  );

  app.get(
    '/api/studies/:study',
    { config: { access: 'study.read' }, schema: { tags, params, response: { 200: Study } } },
    (request) => readStudy(studio, request.params.study, caller(request).id),
  );

  app.patch(
    '/api/studies/:study',
    {
      config: { access: 'study.edit' },
      schema: { tags, params, body: StudyChange, response: { 200: Study } },
    },
    (request) =>
      studio.transaction().execute(async (db) => {
        await changeStudy(db, request.params.study, request.body);
        return readStudy(db, request.params.study, caller(request).id);
      }),
  );

  app.get(
    '/api/studies/:study/sites',
    { config: { access: 'study.read' }, schema: { tags, params, response: { 200: Sites } } },
    (request) => listSites(roster, request.params.study),
  );

  app.put(
    '/api/studies/:study/sites',
    { config: { access: 'study.edit' }, schema: { tags, params, body: Sites, response: { 200: Sites } } },
    (request) =>
      roster.transaction().execute(async (db) => {
        await saveSites(db, request.params.study, request.body);
        return listSites(db, request.params.study);
      }),
  );
}
