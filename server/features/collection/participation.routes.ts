import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Participation, ParticipationChange, ParticipationChanged } from '../../contract/participation.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { changeParticipation } from './change-participation.ts';
import { showParticipation } from './show-participation.ts';

const path = '/api/studies/:study/participation';
const tags = ['collection'];
const params = Type.Object({ study: StudyId });

export function participationRoutes(app: App, { databases, settings }: Services): void {
  const { studio, roster } = databases;
  const show = (study: StudyId) => showParticipation(studio, roster, study, settings.collector);

  app.get(
    path,
    {
      config: { access: 'collection.read' },
      schema: { tags, params, response: { 200: Participation } },
    },
    ({ params: { study } }) => show(study),
  );
  app.put(
    path,
    {
      config: { access: 'collection.manage' },
      schema: {
        tags,
        summary: 'Choose the way in and who can open the boxes, before the first opening',
        params,
        body: ParticipationChange,
        response: { 200: ParticipationChanged },
      },
    },
    async ({ params: { study }, body }) => {
      const recovery = await studio
        .transaction()
        .execute((db) => changeParticipation(db, roster, study, body));
      return { participation: await show(study), recovery };
    },
  );
}
