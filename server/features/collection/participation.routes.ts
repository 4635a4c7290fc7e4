import type { StudyId } from '../../contract/ids.ts';
import { participationAddresses } from '../../contract/participation.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changeParticipation } from './change-participation.ts';
import { showParticipation } from './show-participation.ts';

export function participationRoutes(app: App, { databases, settings }: Services): void {
  const { studio, roster } = databases;
  const show = (study: StudyId) => showParticipation(studio, roster, study, settings.collector);

  mount(app, participationAddresses.show, ({ params: { study } }) => show(study));
  mount(app, participationAddresses.change, async ({ params: { study }, body }) => {
    const recovery = await studio.transaction().execute((db) => changeParticipation(db, roster, study, body));
    return { participation: await show(study), recovery };
  });
}
