import { Type } from 'typebox';
import { Collection } from '../../contract/collection.ts';
import { StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { closeCollection } from './close-collection.ts';
import { openCollection, startAnswering } from './open-collection.ts';
import { showCollection } from './show-collection.ts';

const schema = {
  tags: ['collection'],
  params: Type.Object({ study: StudyId }),
  response: { 200: Collection },
};

export function collectionRoutes(app: App, { databases, keyring }: Services): void {
  const { studio, answers } = databases;
  const path = '/api/studies/:study/collection';
  const manage = { access: 'collection.manage' } as const;

  app.get(path, { config: { access: 'collection.read' }, schema }, async ({ params: { study } }) =>
    showCollection(databases, study),
  );
  app.post(`${path}/open`, { config: manage, schema }, async ({ params: { study } }) => {
    const opened = await studio.transaction().execute((db) => openCollection(db, answers, keyring, study));
    await startAnswering(databases, keyring, opened);
    return showCollection(databases, study);
  });
  app.post(`${path}/close`, { config: manage, schema }, async ({ params: { study } }) => {
    await studio.transaction().execute((db) => closeCollection(db, databases, study));
    await databases.settle();
    return showCollection(databases, study);
  });
}
