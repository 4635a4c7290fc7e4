import { jointAddresses } from '../../contract/joint.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readJointDisplay } from './read-joint-display.ts';

export function jointRoutes(app: App, { databases: { studio } }: Services): void {
  mount(
    app,
    jointAddresses.show,
    ({ params: { study, release }, query: { cases = 'all' }, role, headers }) => {
      const locale = preferredLocale(headers['accept-language']);
      return readJointDisplay(studio, study, release, { role, cases, locale });
    },
  );
}
