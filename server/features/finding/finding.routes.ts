import { findingAddresses } from '../../contract/finding.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { offerClaims } from './offer-claims.ts';
import { listFindings, readFinding } from './read-findings.ts';
import { searchExcerpts } from './search-excerpts.ts';
import { createFinding, orderFindings, removeFinding, restoreFinding, saveFinding } from './write-finding.ts';

export function findingRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;
  mount(app, findingAddresses.list, ({ params }) => listFindings(databases, params.study));
  mount(app, findingAddresses.show, ({ params: { study, finding } }) =>
    readFinding(databases, study, finding),
  );
  mount(app, findingAddresses.create, (request) => {
    const writer = { researcher: caller(request).id, at: now() };
    return createFinding(databases, request.params.study, request.body, writer);
  });
  mount(app, findingAddresses.save, (request) => {
    const { study, finding } = request.params;
    const writer = { researcher: caller(request).id, at: now() };
    return saveFinding(databases, study, finding, request.body, writer);
  });
  mount(app, findingAddresses.remove, async ({ params: { study, finding }, query: { version } }) => {
    await studio.transaction().execute((db) => removeFinding(db, study, finding, version, now()));
  });
  mount(app, findingAddresses.restore, ({ params: { study, finding } }) =>
    restoreFinding(databases, study, finding),
  );
  mount(app, findingAddresses.order, async ({ params: { study }, body }) => {
    await studio.transaction().execute((db) => orderFindings(db, study, body));
  });
  mount(app, findingAddresses.search, ({ params: { study }, body }) => searchExcerpts(studio, study, body));
  mount(app, findingAddresses.claims, ({ params: { study, release }, role }) =>
    offerClaims(databases, study, release, role),
  );
}
