import { Type } from 'typebox';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { JointDisplay } from '../../contract/joint.ts';
import { ResultQuery } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readJointDisplay } from './joint.door.ts';

export function jointRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/releases/:release/joint-display',
    {
      config: { access: 'results.read' },
      schema: {
        tags: ['results'],
        summary: 'Survey and interviews side by side, mechanism families by links',
        params: Type.Object({ study: StudyId, release: ReleaseId }),
        querystring: ResultQuery,
        response: { 200: JointDisplay },
      },
    },
    async ({ params: { study, release }, query: { cases = 'all' }, role, headers }) => {
      const locale = preferredLocale(headers['accept-language']);
      return readJointDisplay(studio, study, release, { role, cases, locale });
    },
  );
}
