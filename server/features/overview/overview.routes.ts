import { studyAddresses } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { readStudy } from '../study/study.door.ts';
import { showOverview } from './show-overview.ts';

export function overviewRoutes(app: App, { databases }: Services): void {
  mount(app, studyAddresses.overview, async (request) =>
    showOverview(databases, await readStudy(databases.studio, request.params.study, caller(request).id)),
  );
}
