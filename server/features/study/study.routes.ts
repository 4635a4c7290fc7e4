import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Overview } from '../../contract/overview.ts';
import { Sites } from '../../contract/site.ts';
import { NewStudy, Study, StudyChange, StudySummary } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { applyTemplate } from '../template/template.door.ts';
import { changeStudy } from './change-study.ts';
import { createStudy } from './create-study.ts';
import { listStudies, readStudy } from './read-study.ts';
import { showOverview } from './show-overview.ts';
import { listSites, saveSites } from './sites.ts';

const params = Type.Object({ study: StudyId });
const tags = ['study'];

export function studyRoutes(app: App, { databases, now }: Services): void {
  const { studio, roster } = databases;

  app.get(
    '/api/studies',
    { config: { access: 'signedIn' }, schema: { tags, response: { 200: Type.Array(StudySummary) } } },
    (request) => listStudies(studio, caller(request).id),
  );

  app.post(
    '/api/studies',
    { config: { access: 'signedIn' }, schema: { tags, body: NewStudy, response: { 201: Study } } },
    async (request, reply) => {
      const { id } = caller(request);
      const { template: name, ...given } = request.body;
      const template = name === undefined ? null : await readTemplate(name);
      const study = await studio.transaction().execute(async (db) => {
        const made = await createStudy(db, given, id, now());
        if (template) await applyTemplate(db, made, template, now());
        return readStudy(db, made, id);
      });
      return reply.status(201).send(study);
    },
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
    '/api/studies/:study/overview',
    { config: { access: 'study.read' }, schema: { tags, params, response: { 200: Overview } } },
    async (request) =>
      showOverview(databases, await readStudy(studio, request.params.study, caller(request).id)),
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
