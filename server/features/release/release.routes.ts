import { Type } from 'typebox';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { ReleaseDetail, ReleaseList, Verification } from '../../contract/release.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { freezeRelease } from './freeze-release.ts';
import { findRelease, listReleases } from './release.reads.ts';
import { verifyRelease } from './verify-release.ts';

const tags = ['release'];
const ofStudy = Type.Object({ study: StudyId });
const ofRelease = Type.Object({ study: StudyId, release: ReleaseId });
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
        response: { 201: ReleaseDetail },
      },
    },
    async (request, reply) => {
      const release = await freezeRelease(services, request.params.study, caller(request).id);
      return reply.status(201).send(release);
    },
  );
  app.get(
    releases,
    { config: read, schema: { tags, params: ofStudy, response: { 200: ReleaseList } } },
    async ({ params: { study } }) => ({ releases: await listReleases(studio, study) }),
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
