import { countermeasureAddresses } from '../../contract/countermeasure.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { readCountermeasures } from './countermeasure.door.ts';
import {
  createCountermeasure,
  orderCountermeasures,
  removeCountermeasure,
  restoreCountermeasure,
  saveCountermeasure,
} from './write-countermeasure.ts';

export function countermeasureRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;

  mount(app, countermeasureAddresses.list, ({ params, role }) =>
    readCountermeasures(databases, params.study, role),
  );
  mount(app, countermeasureAddresses.create, (request) => {
    const writer = { researcher: caller(request).id, at: now() };
    return createCountermeasure(databases, request.params.study, request.body, writer);
  });
  mount(app, countermeasureAddresses.save, (request) => {
    const { study, countermeasure } = request.params;
    const writer = { researcher: caller(request).id, at: now() };
    return saveCountermeasure(databases, study, countermeasure, request.body, writer);
  });
  mount(
    app,
    countermeasureAddresses.remove,
    async ({ params: { study, countermeasure }, query: { version } }) => {
      await studio
        .transaction()
        .execute((db) => removeCountermeasure(db, study, countermeasure, version, now()));
    },
  );
  mount(app, countermeasureAddresses.restore, ({ params: { study, countermeasure } }) =>
    restoreCountermeasure(databases, study, countermeasure),
  );
  mount(app, countermeasureAddresses.order, async ({ params: { study }, body }) => {
    await studio.transaction().execute((db) => orderCountermeasures(db, study, body));
  });
}
