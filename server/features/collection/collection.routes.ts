import { collectionAddresses } from '../../contract/collection.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { closeCollection } from './close-collection.ts';
import { openCollection, startAnswering } from './open-collection.ts';
import { showCollection } from './show-collection.ts';

export function collectionRoutes(app: App, { databases, keyring }: Services): void {
  const { studio, answers } = databases;

  mount(app, collectionAddresses.show, ({ params: { study } }) => showCollection(databases, study));
  mount(app, collectionAddresses.open, async ({ params: { study } }) => {
    const opened = await studio.transaction().execute((db) => openCollection(db, answers, keyring, study));
    await startAnswering(databases, keyring, opened);
    return showCollection(databases, study);
  });
  mount(app, collectionAddresses.close, async ({ params: { study } }) => {
    await studio.transaction().execute((db) => closeCollection(db, databases, study));
    await databases.settle();
    return showCollection(databases, study);
  });
}
