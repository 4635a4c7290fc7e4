import { resultAddresses } from '../../contract/result.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeTable } from './write-table.ts';

export function tableFileRoutes(app: App, { databases }: Services): void {
  mount(app, resultAddresses.table, async (request, reply) => {
    const { params, query, role, headers, log } = request;
    const { cases = 'all', language } = query;
    const locale = language ?? preferredLocale(headers['accept-language']);
    const reader = { role, cases, locale, researcher: caller(request).id };
    const file = await writeTable(databases, params, reader, (err) => log.error({ err }));
    return reply
      .type(file.type)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.bytes);
  });
}
