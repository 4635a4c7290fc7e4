import { siteAddresses } from '../../contract/site.ts';
import { studyAddresses } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { applyTemplate } from '../template/template.door.ts';
import { changeStudy } from './change-study.ts';
import { createStudy } from './create-study.ts';
import { listStudies, readStudy } from './read-study.ts';
import { showOverview } from './show-overview.ts';
import { listSites, saveSites } from './sites.ts';

export function studyRoutes(app: App, { databases, now }: Services): void {
  const { studio, roster } = databases;

  mount(app, studyAddresses.list, (request) => listStudies(studio, caller(request).id));

  mount(app, studyAddresses.create, async (request) => {
    const { id } = caller(request);
    const { template: name, ...given } = request.body;
    const template = name === undefined ? null : await readTemplate(name);
    const study = await studio.transaction().execute(async (db) => {
      const made = await createStudy(db, given, id, now());
      if (template) await applyTemplate(db, made, template, now());
      return readStudy(db, made, id);
    });
    return study;
  });

  mount(app, studyAddresses.show, (request) => readStudy(studio, request.params.study, caller(request).id));

  mount(app, studyAddresses.change, (request) =>
    studio.transaction().execute(async (db) => {
      await changeStudy(db, request.params.study, request.body);
      return readStudy(db, request.params.study, caller(request).id);
    }),
  );

  mount(app, studyAddresses.overview, async (request) =>
    showOverview(databases, await readStudy(studio, request.params.study, caller(request).id)),
  );

  mount(app, siteAddresses.list, (request) => listSites(roster, request.params.study));

  mount(app, siteAddresses.save, (request) =>
    roster.transaction().execute(async (db) => {
      await saveSites(db, request.params.study, request.body);
      return listSites(db, request.params.study);
    }),
  );
}
