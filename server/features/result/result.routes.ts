import { Type } from 'typebox';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { ResultQuery, Results } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readResults } from './read-results.ts';

export function resultRoutes(app: App, { databases }: Services): void {
  app.get(
    '/api/studies/:study/releases/:release/results',
    {
      config: { access: 'results.read' },
      schema: {
        tags: ['results'],
        summary: 'Every table of a release in reporting order',
        params: Type.Object({ study: StudyId, release: ReleaseId }),
        querystring: ResultQuery,
        response: { 200: Results },
      },
    },
    async ({ params, query: { cases = 'all' }, role, headers, log }) => {
      const locale = preferredLocale(headers['accept-language']);
      return readResults(databases, params.study, params.release, { role, cases, locale }, (err) =>
        log.error({ err }),
      );
    },
  );
}
