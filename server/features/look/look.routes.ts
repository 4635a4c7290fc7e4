import { lookAddresses } from '../../contract/look.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { listLooks } from './list-looks.ts';
import { looksFile } from './looks-file.ts';

export function lookRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, lookAddresses.list, ({ params, query }) => listLooks(studio, params.study, query));
  mount(app, lookAddresses.file, async ({ params: { study }, query: { by, language }, headers }, reply) => {
    const locale = language ?? preferredLocale(headers['accept-language']);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="looks.csv"')
      .send(await looksFile(studio, { study, by, locale }));
  });
}
