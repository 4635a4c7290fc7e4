import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Overview } from '../../contract/overview.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { readStudy } from '../study/study.door.ts';
import { showOverview } from './show-overview.ts';

export function overviewRoutes(app: App, { databases }: Services): void {
  app.get(
    '/api/studies/:study/overview',
    {
      config: { access: 'study.read' },
      schema: { tags: ['study'], params: Type.Object({ study: StudyId }), response: { 200: Overview } },
    },
    async (request) =>
      showOverview(databases, await readStudy(databases.studio, request.params.study, caller(request).id)),
  );
}
