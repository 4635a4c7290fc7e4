import { regionAddresses } from '../../contract/region.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { listCandidates } from './list-candidates.ts';
import { readRegions } from './region.door.ts';
import { addRegion, removeRegion, renameRegion, restoreRegion } from './write-region.ts';

export function regionRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;

  mount(app, regionAddresses.compare, (request) => {
    const { params, role, headers } = request;
    const locale = preferredLocale(headers['accept-language']);
    const reader = { role, locale, researcher: caller(request).id };
    return readRegions(databases, params.study, params.release, reader);
  });
  mount(app, regionAddresses.candidates, (request) =>
    listCandidates(studio, request.params.study, caller(request)),
  );
  mount(app, regionAddresses.add, (request) => {
    const adder = { signed: caller(request), at: now() };
    return studio.transaction().execute((db) => addRegion(db, request.params.study, request.body, adder));
  });
  mount(app, regionAddresses.rename, ({ params: { study, region }, body }) =>
    studio.transaction().execute((db) => renameRegion(db, study, region, body)),
  );
  mount(app, regionAddresses.remove, async ({ params: { study, region }, query: { version } }) => {
    await studio.transaction().execute((db) => removeRegion(db, study, region, version, now()));
  });
  mount(app, regionAddresses.restore, ({ params: { study, region } }) =>
    studio.transaction().execute((db) => restoreRegion(db, study, region)),
  );
}
