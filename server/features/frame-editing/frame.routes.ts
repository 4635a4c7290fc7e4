import { Type } from 'typebox';
import { FrameChange, FrameVersion, StudyFrame } from '../../contract/frame.ts';
import { StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { listFrameVersions, readFrame } from './read-frame.ts';
import { saveFrame } from './save-frame.ts';

const tags = ['frame'];
const params = Type.Object({ study: StudyId });

export function frameRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.get(
    '/api/studies/:study/frame',
    { config: { access: 'codebook.read' }, schema: { tags, params, response: { 200: StudyFrame } } },
    ({ params: { study } }) => readFrame(studio, study),
  );
  app.put(
    '/api/studies/:study/frame',
    {
      config: { access: 'codebook.edit' },
      schema: { tags, params, body: FrameChange, response: { 200: StudyFrame } },
    },
    (request) => {
      const by = { author: caller(request).id, at: now() };
      return studio.transaction().execute((db) => saveFrame(db, request.params.study, request.body, by));
    },
  );
  app.get(
    '/api/studies/:study/frame/versions',
    {
      config: { access: 'codebook.read' },
      schema: { tags, params, response: { 200: Type.Array(FrameVersion) } },
    },
    ({ params: { study } }) => listFrameVersions(studio, study),
  );
}
