import { NewStudy, Study } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { createStudy, readStudy } from '../study/study.door.ts';
import { applyTemplate } from './apply-template.ts';

/** A study is made with what its template holds, or empty. */
export function newStudyRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.post(
    '/api/studies',
    {
      config: { access: 'signedIn' },
      schema: { tags: ['study'], body: NewStudy, response: { 201: Study } },
    },
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
}
