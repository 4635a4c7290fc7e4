import { Type } from 'typebox';
import { Job, JobList } from '../../contract/job.ts';
import { JobId, StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { cancelJob } from '../../platform/jobs/start-job.ts';
import { preferredLocale, Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { describeJob } from './describe-job.ts';
import { findJob, liveJobs } from './find-job.ts';

const tags = ['job'];
const ofJob = Type.Object({ study: StudyId, job: JobId });

export function jobRoutes(app: App, services: Services): void {
  const { studio } = services.databases;
  const jobs = '/api/studies/:study/jobs';

  app.get(
    jobs,
    {
      config: { access: 'study.read' },
      schema: {
        tags,
        summary: 'The jobs of the study that wait or run',
        params: Type.Object({ study: StudyId }),
        response: { 200: JobList },
      },
    },
    async (request) => {
      const locale = preferredLocale(request.headers['accept-language']);
      const rows = await liveJobs(studio, request.params.study);
      return { jobs: rows.map((row) => describeJob(row, caller(request).id, locale)) };
    },
  );
  app.get(
    `${jobs}/:job`,
    {
      config: { access: 'study.read' },
      schema: {
        tags,
        summary: 'How far a job is, and what came of it; kept for a day',
        params: ofJob,
        response: { 200: Job },
      },
    },
    async (request) => {
      const { study, job } = request.params;
      const locale = preferredLocale(request.headers['accept-language']);
      return describeJob(await findJob(studio, study, job), caller(request).id, locale);
    },
  );
  app.delete(
    `${jobs}/:job`,
    {
      config: { access: 'job.cancel' },
      schema: {
        tags,
        summary: 'Cancel a job that has stored nothing yet: one’s own, or any as the owner of the study',
        params: ofJob,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { study, job } = request.params;
      const { owner_id } = await findJob(studio, study, job);
      if (owner_id !== caller(request).id && request.role !== 'owner') throw new Problem('not-allowed');
      await cancelJob(services, job);
      return reply.status(204).send(null);
    },
  );
}
