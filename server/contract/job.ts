import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { JobId, StudyId, ofStudy } from './ids.ts';

/** Work that takes longer than a request should. */
export const jobKinds = [
  'freeze',
  'freeze-preview',
  'simulation',
  'table-import',
  'refi-import',
  'intervals',
  'report',
] as const;
export const JobKind = Type.Enum([...jobKinds]);
export type JobKind = Static<typeof JobKind>;

export const JobState = Type.Enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type JobState = Static<typeof JobState>;

const JobProblem = Type.Object({
  code: Type.String(),
  status: Type.Integer(),
  title: Type.String({ description: 'a sentence in the language of the reader' }),
});

export const Job = Type.Object({
  id: JobId,
  kind: JobKind,
  state: JobState,
  /** It has been asked to stop and has not yet. */
  cancelling: Type.Boolean(),
  /** Begun by whoever asks: only they see the result. */
  own: Type.Boolean(),
  /** In the unit of the job; a total of 0 is not known yet. */
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
  result: Type.Unknown({ description: 'what the request would have replied; null before the end' }),
  problem: Type.Union([JobProblem, Type.Null()]),
});
export type Job = Static<typeof Job>;

export const JobList = Type.Object({ jobs: Type.Array(Job) });
export type JobList = Static<typeof JobList>;

const ofJob = Type.Object({ study: StudyId, job: JobId });

export const jobAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/jobs',
    unrecorded: 'asked again and again while a job runs; what came of it is recorded where it is ordered',
    access: 'study.read',
    tag: 'job',
    summary: 'The jobs of the study that wait or run',
    params: ofStudy,
    reply: JobList,
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study/jobs/:job',
    unrecorded: 'asked again and again while a job runs; what came of it is recorded where it is ordered',
    access: 'study.read',
    tag: 'job',
    summary: 'How far a job is, and what came of it; kept for a day',
    params: ofJob,
    reply: Job,
  }),
  cancel: address({
    method: 'DELETE',
    path: '/api/studies/:study/jobs/:job',
    access: 'job.cancel',
    tag: 'job',
    summary: 'Cancel a job that has stored nothing yet: one’s own, or any as the owner of the study',
    params: ofJob,
  }),
};
