import { resultAddresses } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readResults } from './read-results.ts';
import { writeTable } from './write-table.ts';

export function resultRoutes(app: App, { databases }: Services): void {
  mount(app, resultAddresses.show, ({ params, query: { cases = 'all' }, role, headers, log }) => {
    const locale = preferredLocale(headers['accept-language']);
    return readResults(databases, params.study, params.release, { role, cases, locale }, (err) =>
      log.error({ err }),
    );
  });

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
