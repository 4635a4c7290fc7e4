import { templateAddresses } from '../../contract/template.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { listTemplates } from '../../templates/list-templates.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { takeCodes, takeFrame, takeInstrument } from './apply-template.ts';
import { takeLenses } from './take-lenses.ts';

export function templateRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, templateAddresses.list, (request) =>
    listTemplates(preferredLocale(request.headers['accept-language'])),
  );
  mount(app, templateAddresses.takeInstrument, async ({ params: { study }, body }) => {
    const template = await readTemplate(body.template);
    return studio.transaction().execute((db) => takeInstrument(db, study, template));
  });
  mount(app, templateAddresses.takeCodes, async ({ params: { study }, body }) => {
    const template = await readTemplate(body.template);
    await studio.transaction().execute((db) => takeCodes(db, study, template, now()));
  });
  mount(app, templateAddresses.takeFrame, async ({ params: { study }, body }) => {
    const template = await readTemplate(body.template);
    await studio.transaction().execute((db) => takeFrame(db, study, template, now()));
  });
  mount(app, templateAddresses.takeLenses, async (request) => {
    const template = await readTemplate(request.body.template);
    const by = { author: caller(request).id, at: now() };
    await studio.transaction().execute((db) => takeLenses(db, request.params.study, template, by));
  });
}
