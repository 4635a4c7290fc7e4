import { schemeAddresses } from '../../contract/scheme.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { publishScheme } from './publish-scheme.ts';
import { saveScheme } from './save-scheme.ts';
import { showSchemes, showVersion } from './show-schemes.ts';

export function schemeRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, schemeAddresses.show, ({ params: { study } }) =>
    studio.transaction().execute((db) => showSchemes(db, study)),
  );
  mount(app, schemeAddresses.saveDraft, ({ params: { study }, body }) =>
    studio.transaction().execute((db) => saveScheme(db, study, body)),
  );
  mount(app, schemeAddresses.publish, ({ params: { study } }) =>
    studio.transaction().execute((db) => publishScheme(db, study, now())),
  );
  mount(app, schemeAddresses.version, ({ params: { study, number } }) =>
    studio.transaction().execute((db) => showVersion(db, study, number)),
  );
}
