import { jobAddresses } from '../../contract/job.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { cancelJob } from '../../platform/jobs/start-job.ts';
import { preferredLocale, Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { describeJob } from './describe-job.ts';
import { findJob, liveJobs } from './find-job.ts';

export function jobRoutes(app: App, services: Services): void {
  const { studio } = services.databases;

  mount(app, jobAddresses.list, async (request) => {
    const locale = preferredLocale(request.headers['accept-language']);
    const rows = await liveJobs(studio, request.params.study);
    return { jobs: rows.map((row) => describeJob(row, caller(request).id, locale)) };
  });
  mount(app, jobAddresses.show, async (request) => {
    const { study, job } = request.params;
    const locale = preferredLocale(request.headers['accept-language']);
    return describeJob(await findJob(studio, study, job), caller(request).id, locale);
  });
  mount(app, jobAddresses.cancel, async (request) => {
    const { study, job } = request.params;
    const { owner_id } = await findJob(studio, study, job);
    if (owner_id !== caller(request).id && request.role !== 'owner') throw new Problem('not-allowed');
    await cancelJob(services, job);
  });
}
