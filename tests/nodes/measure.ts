import { setTimeout as sleep } from 'node:timers/promises';
import { Respondent } from '../support/live/respondent.ts';
import { request } from '../support/live/request.ts';
import { openStudy, type LiveStudy } from '../support/live/study.ts';
import { type Installation, install } from './installation.ts';
import type { Program } from './machine.ts';

const CALLERS = 12;
/** Children of the first minute load what they will need. */
const WARM_MS = 10_000;
const REST_MS = 10_000;

export interface Speed {
  readonly webs: number;
  readonly requestsPerSecond: number;
  /** Processor time of all machines together, beyond what they take at rest in the same time. */
  readonly cpuMsPerRequest: number;
}

/** The same answers through one machine and through three, in turns, so that whatever else the computer does falls on both. */
export async function measureSpeed(
  postgres: string,
  program: (url: string) => Program,
  { rounds, answers }: { rounds: number; answers: number },
): Promise<readonly Speed[]> {
  const respondents = 1;
  const places = [
    await install(postgres, program, { webs: 1, workers: 0, respondents }),
    await install(postgres, program, { webs: 3, workers: 0, respondents }),
  ];
  const all = places.map((place) => ({ place, seconds: 0, cpu: 0, requests: 0, atRest: 0 }));
  try {
    for (const each of all) each.atRest = await cpuPerSecondAtRest(each.place);
    for (let round = 0; round <= rounds; round++)
      for (const each of all) {
        const took = await answerAll(each.place, answers);
        // In the first round programs and databases get warm.
        if (round === 0) continue;
        each.seconds += took.seconds;
        each.cpu += took.cpu - each.atRest * took.seconds;
        each.requests += took.requests;
      }
    return all.map(({ place, seconds, cpu, requests }) => ({
      webs: place.webs.length,
      requestsPerSecond: requests / seconds,
      cpuMsPerRequest: (1000 * cpu) / requests,
    }));
  } finally {
    for (const { place } of all) await place.close();
  }
}

const cpuOf = ({ webs }: Installation) => webs.reduce((sum, machine) => sum + machine.cpuSeconds(), 0);

/** Machines ask for jobs and are asked for their health, also when nobody comes. */
async function cpuPerSecondAtRest(place: Installation): Promise<number> {
  await sleep(WARM_MS);
  const [cpu, begun] = [cpuOf(place), performance.now()];
  await sleep(REST_MS);
  return (1000 * (cpuOf(place) - cpu)) / (performance.now() - begun);
}

async function answerAll(place: Installation, answers: number) {
  const { balancer, member } = place;
  const study = await openStudy(member, balancer.address, { respondents: answers });
  const waiting = await Promise.all(study.codes.map((code) => prepared(study, code)));
  const [cpu, begun, before] = [cpuOf(place), performance.now(), balancer.tally.requests];
  const call = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      await request('GET', `${balancer.address}/api/answer/${study.study}`);
      await one.draw(balancer.address);
      await one.answer(balancer.address);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  return {
    seconds: (performance.now() - begun) / 1000,
    cpu: cpuOf(place) - cpu,
    requests: balancer.tally.requests - before,
  };
}

async function prepared(study: LiveStudy, code: string): Promise<Respondent> {
  const one = new Respondent(study, code);
  await one.prepare({});
  return one;
}
