import { siteAddresses } from '../../contract/site.ts';
import { studyAddresses } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changeStudy } from './change-study.ts';
import { listStudies, readStudy } from './read-study.ts';
import { listSites, saveSites } from './sites.ts';

export function studyRoutes(app: App, { databases }: Services): void {
  const { studio, roster } = databases;

  mount(app, studyAddresses.list, (request) => listStudies(studio, caller(request).id));

  mount(app, studyAddresses.show, (request) => readStudy(studio, request.params.study, caller(request).id));

  mount(app, studyAddresses.change, (request) =>
    studio.transaction().execute(async (db) => {
      await changeStudy(db, request.params.study, request.body, caller(request));
      return readStudy(db, request.params.study, caller(request).id);
    }),
  );

  mount(app, siteAddresses.list, (request) => listSites(roster, request.params.study));

  mount(app, siteAddresses.save, (request) =>
    roster.transaction().execute(async (db) => {
      await saveSites(db, request.params.study, request.body);
      return listSites(db, request.params.study);
    }),
  );
}
