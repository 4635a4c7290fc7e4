import { exportAddresses } from '../../contract/export.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { tellHash } from '../../platform/http/file-hash.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { askExport } from './ask-export.ts';
import { decideExport } from './decide-export.ts';
import { listExports } from './find-export.ts';
import { previewExport } from './preview-export.ts';
import { takeExport } from './take-export.ts';

export function exportRoutes(app: App, services: Services): void {
  const {
    databases: { studio },
    now,
  } = services;

  mount(app, exportAddresses.preview, (request, reply) => {
    const sender = { share: caller(request).id, signal: departure(reply) };
    return previewExport(studio, request.params, request.query.content, sender);
  });
  mount(app, exportAddresses.list, ({ params: { study } }) => listExports(studio, study, now()));
  mount(app, exportAddresses.ask, (request, reply) => {
    const { id } = caller(request);
    const asker = { id, role: request.role };
    const sender = { share: id, signal: departure(reply), now: now() };
    return askExport(studio, request.params.study, request.body, asker, sender);
  });
  mount(app, exportAddresses.decide, (request) => {
    const decider = caller(request).id;
    return studio
      .transaction()
      .execute((db) => decideExport(db, request.params, request.body, decider, now()));
  });
  mount(app, exportAddresses.take, async (request, reply) => {
    const { id } = caller(request);
    const sender = { share: id, signal: departure(reply) };
    const file = await takeExport(services, request.params, { id, role: request.role }, sender);
    tellHash(request, file.sha256);
    return reply
      .type(file.type)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.stream);
  });
}
