import { libraryAddresses } from '../../contract/library.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { keepEntry, removeEntry } from './own-entries.ts';
import { readEntry, searchLibrary } from './read-library.ts';

export function libraryRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, libraryAddresses.list, (request) =>
    searchLibrary(studio, caller(request).id, request.query.search),
  );
  mount(app, libraryAddresses.show, (request) => readEntry(studio, caller(request).id, request.params.entry));
  mount(app, libraryAddresses.keep, (request) =>
    studio.transaction().execute((db) => keepEntry(db, caller(request).id, request.body, now())),
  );
  mount(app, libraryAddresses.remove, (request) =>
    studio.transaction().execute((db) => removeEntry(db, caller(request).id, request.params.entry)),
  );
}
