import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { TemplateChoice } from '../../contract/template.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { Client } from './client.ts';
import { loadDemonstration } from './load-demonstration.ts';

export function demonstrationRoutes(app: App, { databases }: Services): void {
  app.post(
    '/api/demonstration',
    {
      config: { access: 'signedIn' },
      schema: {
        tags: ['study'],
        summary: 'Add the simulated demonstration study of a template to this installation',
        body: TemplateChoice,
        response: { 201: Type.Object({ study: StudyId }) },
      },
    },
    async (request, reply) => {
      const owner = new Client(app, request.headers.cookie ?? '');
      const study = await loadDemonstration(app, databases, owner, request.body.template);
      return reply.status(201).send({ study });
    },
  );
}
