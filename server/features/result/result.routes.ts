import { resultAddresses } from '../../contract/result.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readResults } from './read-results.ts';

export function resultRoutes(app: App, { databases }: Services): void {
  mount(app, resultAddresses.show, ({ params, query: { cases = 'all' }, role, headers, log }) => {
    const locale = preferredLocale(headers['accept-language']);
    return readResults(databases, params.study, params.release, { role, cases, locale }, (err) =>
      log.error({ err }),
    );
  });
}
