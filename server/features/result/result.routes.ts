import { Type } from 'typebox';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { ResultQuery, Results, TableFormat, TableQuery } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readResults } from './read-results.ts';
import { writeTable } from './write-table.ts';

export function resultRoutes(app: App, { databases }: Services): void {
  const path = '/api/studies/:study/releases/:release';
  const release = { study: StudyId, release: ReleaseId };
  const config = { access: 'results.read' } as const;

  app.get(
    `${path}/results`,
    {
      config,
      schema: {
        tags: ['results'],
        summary: 'Every table of a release in reporting order',
        params: Type.Object(release),
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

  app.get(
    `${path}/tables/:table.:format`,
    {
      config,
      schema: {
        tags: ['results'],
        summary: 'One table as CSV or XLSX, the same numbers as the page',
        params: Type.Object({ ...release, table: Type.String(), format: TableFormat }),
        querystring: TableQuery,
      },
    },
    async ({ params, query: { cases = 'all', language }, role, headers, log }, reply) => {
      const locale = language ?? preferredLocale(headers['accept-language']);
      const file = await writeTable(databases, params, { role, cases, locale }, (err) => log.error({ err }));
      return reply
        .type(file.type)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.bytes);
    },
  );
}
