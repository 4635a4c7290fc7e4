import { importAddresses, type Imported } from '../../contract/import.ts';
import { type FreezePreview, releaseAddresses, type ReleaseDetail } from '../../contract/release.ts';
import { simulationAddresses } from '../../contract/simulation.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { answerByJob } from '../job/job.door.ts';
import { orderFreeze } from './freeze-job.ts';
import { previewImport } from './import-table.ts';
import { readMapping, readWish } from './read-mapping.ts';
import { publicRelease } from './public-release.ts';
import { findRelease, listReleases } from './release.door.ts';
import { orderSimulation, removeSimulation } from './simulate-release.ts';
import { orderUnlocked } from './unlock.ts';
import { verifyRelease } from './verify-release.ts';

export function releaseRoutes(app: App, services: Services): void {
  const { studio } = services.databases;

  mount(app, releaseAddresses.freeze, async (request) => {
    const order = await orderFreeze(services, request.params.study, request.body ?? {});
    return answerByJob<ReleaseDetail>(services, request, order);
  });
  mount(app, releaseAddresses.preview, async (request) => {
    const { params, body } = request;
    const order = await orderUnlocked(services, params.study, body ?? {}, 'freeze-preview');
    return answerByJob<FreezePreview>(services, request, order);
  });
  mount(app, releaseAddresses.list, async ({ params: { study } }) => ({
    releases: (await listReleases(studio, study)).map(({ manifest: _, ...summary }) => summary),
  }));
  mount(app, importAddresses.preview, async (request, reply) => {
    const { fields, ...file } = await readUpload(request, importAddresses.preview.form);
    const mapping = fields.mapping === undefined ? undefined : readMapping(fields.mapping);
    const table = fields.table === undefined ? undefined : readWish(fields.table);
    const sender = { share: caller(request).id, signal: departure(reply) };
    return previewImport(studio, request.params.study, file, { mapping, table }, sender);
  });
  mount(app, importAddresses.import, async (request) => {
    const upload = await readUpload(request, importAddresses.import.form);
    return answerByJob<Imported>(services, request, {
      study: request.params.study,
      kind: 'table-import',
      input: { fileName: upload.fileName, mapping: readMapping(upload.fields.mapping) },
      file: upload.bytes,
    });
  });
  mount(app, simulationAddresses.make, async (request) => {
    const order = await orderSimulation(studio, request.params.study, request.body);
    return answerByJob<ReleaseDetail>(services, request, order);
  });
  mount(app, simulationAddresses.remove, async (request) => {
    const { study, release } = request.params;
    await removeSimulation(services, { study, release, researcher: caller(request).id });
  });
  mount(app, releaseAddresses.show, async ({ params: { study, release }, role }) =>
    publicRelease(await findRelease(studio, study, release), await audienceIn(studio, study, role)),
  );
  mount(app, releaseAddresses.verify, ({ params: { study, release } }) =>
    verifyRelease(studio, study, release),
  );
}
