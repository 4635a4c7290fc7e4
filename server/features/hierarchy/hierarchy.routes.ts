import { hierarchyAddresses } from '../../contract/hierarchy.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changeHierarchy } from './change-hierarchy.ts';
import { showHierarchy } from './show-hierarchy.ts';

export function hierarchyRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, hierarchyAddresses.show, ({ params: { study } }) => showHierarchy(studio, study));

  mount(app, hierarchyAddresses.save, ({ params: { study }, body }) =>
    studio.transaction().execute(async (db) => {
      await changeHierarchy(db, study, body);
      return showHierarchy(db, study);
    }),
  );
}
