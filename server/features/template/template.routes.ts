import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Draft } from '../../contract/instrument.ts';
import { TemplateChoice, TemplateList } from '../../contract/template.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { listTemplates } from '../../templates/list-templates.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { takeCodes, takeFrame, takeInstrument } from './apply-template.ts';

const tags = ['template'];
const params = Type.Object({ study: StudyId });
const taking = { tags, params, body: TemplateChoice };

export function templateRoutes(app: App, { databases: { studio }, now }: Services): void {
  const study = '/api/studies/:study';
  app.get(
    '/api/templates',
    {
      config: { access: 'signedIn' },
      schema: { tags, summary: 'What a new study can begin with', response: { 200: TemplateList } },
    },
    (request) => listTemplates(preferredLocale(request.headers['accept-language'])),
  );
  app.post(
    `${study}/instrument/template`,
    { config: { access: 'instrument.edit' }, schema: { ...taking, response: { 201: Draft } } },
    async ({ params: { study }, body }, reply) => {
      const template = await readTemplate(body.template);
      const draft = await studio.transaction().execute((db) => takeInstrument(db, study, template));
      return reply.status(201).send(draft);
    },
  );
  app.post(
    `${study}/codebook/template`,
    { config: { access: 'codebook.edit' }, schema: { ...taking, response: { 204: Type.Null() } } },
    async ({ params: { study }, body }, reply) => {
      const template = await readTemplate(body.template);
      await studio.transaction().execute((db) => takeCodes(db, study, template, now()));
      return reply.status(204).send(null);
    },
  );
  app.post(
    `${study}/frame/template`,
    { config: { access: 'codebook.edit' }, schema: { ...taking, response: { 204: Type.Null() } } },
    async ({ params: { study }, body }, reply) => {
      const template = await readTemplate(body.template);
      await studio.transaction().execute((db) => takeFrame(db, study, template, now()));
      return reply.status(204).send(null);
    },
  );
}
