import { Type } from 'typebox';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { TableFormat, TableQuery } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeTable } from './write-table.ts';

export function tableFileRoutes(app: App, { databases }: Services): void {
  app.get(
    '/api/studies/:study/releases/:release/tables/:table.:format',
    {
      config: { access: 'results.read' },
      schema: {
        tags: ['results'],
        summary: 'One table as CSV or XLSX, the same numbers as the page',
        params: Type.Object({
          study: StudyId,
          release: ReleaseId,
          table: Type.String(),
          format: TableFormat,
        }),
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
