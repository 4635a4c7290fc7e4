import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ofRelease, ofStudy } from './ids.ts';
import { Job } from './job.ts';
import { ReleaseDetail } from './release.ts';

/** How many people are made up, and with which seed: the same seed gives the same people. */
export const SimulationOrder = Type.Object(
  {
    respondents: Type.Integer({ minimum: 10, maximum: 5000 }),
    seed: Type.Integer({ minimum: 1, maximum: 999_999 }),
  },
  { additionalProperties: false },
);
export type SimulationOrder = Static<typeof SimulationOrder>;

export const simulationAddresses = {
  make: address({
    method: 'POST',
    path: '/api/studies/:study/releases/simulations',
    access: 'release.import',
    tag: 'release',
    summary:
      'Make a release of made-up answers to the published questionnaire, to try the analysis before anyone is asked',
    params: ofStudy,
    body: SimulationOrder,
    reply: ReleaseDetail,
    status: 201,
    job: Job,
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/studies/:study/releases/:release',
    access: 'release.import',
    tag: 'release',
    summary: 'Remove a simulated release',
    params: ofRelease,
  }),
};
