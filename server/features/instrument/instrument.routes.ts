import { instrumentAddresses } from '../../contract/instrument.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { publishVersion } from './publish-version.ts';
import { saveDraft } from './save-draft.ts';
import { showInstrument, showVersion } from './show-instrument.ts';

export function instrumentRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, instrumentAddresses.show, ({ params: { study } }) =>
    studio.transaction().execute((db) => showInstrument(db, study)),
  );
  mount(app, instrumentAddresses.saveDraft, ({ params: { study }, body }) =>
    studio.transaction().execute((db) => saveDraft(db, study, body)),
  );
  mount(app, instrumentAddresses.publish, ({ params: { study } }) =>
    studio.transaction().execute((db) => publishVersion(db, study, now())),
  );
  mount(app, instrumentAddresses.version, ({ params: { study, number } }) =>
    studio.transaction().execute((db) => showVersion(db, study, number)),
  );
}
