import { Type } from 'typebox';
import { Imported, ImportPreview } from '../../contract/import.ts';
import { Job } from '../../contract/job.ts';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { ReleaseDetail, ReleaseList, Unlock, Verification } from '../../contract/release.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import type { Services } from '../../platform/services.ts';
import { previewImport } from './import-table.ts';
import { answerByJob } from '../job/job.door.ts';
import { readMapping } from './read-mapping.ts';
import { orderFreeze } from './freeze-job.ts';
import { findRelease, listReleases } from './release.door.ts';
import { verifyRelease } from './verify-release.ts';

const tags = ['release'];
const ofStudy = Type.Object({ study: StudyId });
const ofRelease = Type.Object({ study: StudyId, release: ReleaseId });
const consumes = ['multipart/form-data'];
const read = { access: 'release.read' } as const;

export function releaseRoutes(app: App, services: Services): void {
  const { studio } = services.databases;
  const releases = '/api/studies/:study/releases';

  app.post(
    releases,
    {
      config: { access: 'release.freeze' },
      schema: {
        tags,
        summary: 'Freeze the answers of a closed collection into a release',
        params: ofStudy,
        body: Type.Union([Unlock, Type.Null()]),
        response: { 201: ReleaseDetail, 202: Job },
      },
    },
    async (request, reply) => {
      const order = await orderFreeze(services, request.params.study, request.body ?? {});
      const answer = await answerByJob<ReleaseDetail>(services, request, order);
      return 'job' in answer ? reply.status(202).send(answer.job) : reply.status(201).send(answer.result);
    },
  );
  app.get(
    releases,
    { config: read, schema: { tags, params: ofStudy, response: { 200: ReleaseList } } },
    async ({ params: { study } }) => ({ releases: await listReleases(studio, study) }),
  );
  app.post(
    `${releases}/imports/preview`,
    {
      config: { access: 'release.import' },
      schema: {
        tags,
        summary: 'Say what an import would keep, change and drop; without a mapping, guess one',
        params: ofStudy,
        consumes,
        response: { 200: ImportPreview },
      },
    },
    async (request, reply) => {
      const { fields, ...file } = await readUpload(
        request,
        Type.Object({ mapping: Type.Optional(Type.String()) }),
      );
      const mapping = fields.mapping === undefined ? undefined : readMapping(fields.mapping);
      const sender = { share: caller(request).id, signal: departure(reply) };
      return previewImport(studio, request.params.study, file, mapping, sender);
    },
  );
  app.post(
    `${releases}/imports`,
    {
      config: { access: 'release.import' },
      schema: {
        tags,
        summary: 'Make a release of a table of responses gathered elsewhere',
        params: ofStudy,
        consumes,
        response: { 201: Imported, 202: Job },
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request, Type.Object({ mapping: Type.String() }));
      const answer = await answerByJob<Imported>(services, request, {
        study: request.params.study,
        kind: 'table-import',
        input: { fileName: upload.fileName, mapping: readMapping(upload.fields.mapping) },
        file: upload.bytes,
      });
      return 'job' in answer ? reply.status(202).send(answer.job) : reply.status(201).send(answer.result);
    },
  );
  app.get(
    `${releases}/:release`,
    { config: read, schema: { tags, params: ofRelease, response: { 200: ReleaseDetail } } },
    async ({ params: { study, release } }) => findRelease(studio, study, release),
  );
  app.get(
    `${releases}/:release/verification`,
    {
      config: read,
      schema: {
        tags,
        summary: 'Compute every hash of a release anew from the stored bytes',
        params: ofRelease,
        response: { 200: Verification },
      },
    },
    async ({ params: { study, release } }) =>
      verifyRelease(studio, await findRelease(studio, study, release)),
  );
}
