import { jointAddresses } from '../../contract/joint.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { decideCell, takeBackDecision } from './decide-cell.ts';
import { listDecisions } from './list-decisions.ts';
import { readJointDisplay } from './read-joint-display.ts';
import { readJointGroups } from './read-joint-groups.ts';

export function jointRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(
    app,
    jointAddresses.show,
    ({ params: { study, release }, query: { cases = 'all', group }, role, headers }) => {
      const locale = preferredLocale(headers['accept-language']);
      return readJointDisplay(studio, study, release, { role, cases, locale }, group);
    },
  );
  mount(app, jointAddresses.groups, ({ params: { study, release }, query, role, headers }) => {
    const locale = preferredLocale(headers['accept-language']);
    return readJointGroups(studio, study, release, { role, cases: 'all', locale }, query);
  });
  mount(app, jointAddresses.decide, (request) => {
    const writer = { researcher: caller(request).id, at: now() };
    return decideCell(studio, request.params, request.body, writer);
  });
  mount(app, jointAddresses.takeBack, (request) => {
    const writer = { researcher: caller(request).id, at: now() };
    return takeBackDecision(studio, request.params, request.query, writer);
  });
  mount(app, jointAddresses.log, ({ params }) => listDecisions(studio, params.study));
}
