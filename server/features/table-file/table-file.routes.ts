import { resultAddresses } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeTable } from './write-table.ts';

export function tableFileRoutes(app: App, { databases }: Services): void {
  mount(
    app,
    resultAddresses.table,
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
