import { auditAddresses } from '../../contract/audit.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { actsTable, chainFile } from './acts-file.ts';
import { listActs } from './list-acts.ts';
import { verifyStored } from './verify-stored.ts';

export function auditRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, auditAddresses.list, ({ params, query }) => listActs(studio, params.study, query));
  mount(app, auditAddresses.verify, ({ params }) => verifyStored(studio, params.study));
  mount(app, auditAddresses.file, async (request, reply) => {
    const { study, format } = request.params;
    const locale = request.query.language ?? preferredLocale(request.headers['accept-language']);
    const file = format === 'json' ? chainFile(studio, study) : actsTable(studio, study, locale);
    return reply
      .type(format === 'json' ? 'application/json' : 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="acts.${format}"`)
      .send(await file);
  });
}
