import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { notebookAddresses } from '../../contract/notebook.ts';
import { presentedAddress } from '../../contract/presented.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { presentAnalysis } from './present-analysis.ts';
import { readPresented } from './read-presented.ts';
import { listNotebooks, readNotebook } from './read-notebooks.ts';
import { createNotebook, removeNotebook, restoreNotebook, saveNotebook } from './write-notebook.ts';

export function notebookRoutes(app: App, { databases: { studio }, now, settings }: Services): void {
  mount(app, notebookAddresses.list, ({ params }) => listNotebooks(studio, params.study));
  mount(app, notebookAddresses.show, ({ params: { study, notebook } }) =>
    readNotebook(studio, study, notebook),
  );
  mount(app, notebookAddresses.create, (request) => {
    const writer = { researcher: caller(request).id, at: now() };
    return studio
      .transaction()
      .execute((db) => createNotebook(db, request.params.study, request.body, writer));
  });
  mount(app, notebookAddresses.save, (request) => {
    const { study, notebook } = request.params;
    const writer = { researcher: caller(request).id, at: now() };
    return studio.transaction().execute((db) => saveNotebook(db, study, notebook, request.body, writer));
  });
  mount(app, notebookAddresses.remove, async ({ params: { study, notebook }, query: { version } }) => {
    await studio.transaction().execute((db) => removeNotebook(db, study, notebook, version, now()));
  });
  mount(app, notebookAddresses.restore, ({ params: { study, notebook } }) =>
    studio.transaction().execute((db) => restoreNotebook(db, study, notebook)),
  );
  mount(
    app,
    presentedAddress,
    async (request, reply) => {
      const { study } = request.params;
      const researcher = caller(request).id;
      const audience = await audienceIn(studio, study, request.role);
      const looker = { researcher, at: now(), audience };
      const asker = { share: researcher, signal: departure(reply), seconds: settings.analysisSeconds };
      const { request: asked, language } = readPresented(request.body);
      return presentAnalysis(studio, { ...request.params, asked, language }, looker, asker);
    },
    {
      // As with analyses: the engine checks the body and says which field is wrong.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => ({}) : TypeBoxValidatorCompiler(part)),
      serializerCompiler: () => JSON.stringify,
    },
  );
}
