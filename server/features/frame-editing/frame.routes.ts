import { frameAddresses } from '../../contract/frame.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { listFrameVersions, readFrame } from './read-frame.ts';
import { saveFrame } from './save-frame.ts';

export function frameRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, frameAddresses.show, ({ params: { study } }) => readFrame(studio, study));
  mount(app, frameAddresses.save, (request) => {
    const by = { author: caller(request).id, at: now() };
    return studio.transaction().execute((db) => saveFrame(db, request.params.study, request.body, by));
  });
  mount(app, frameAddresses.versions, ({ params: { study } }) => listFrameVersions(studio, study));
}
