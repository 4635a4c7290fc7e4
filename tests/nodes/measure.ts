import { Respondent } from '../support/live/respondent.ts';
import { request } from '../support/live/request.ts';
import { openStudy, type LiveStudy } from '../support/live/study.ts';
import { type Installation, install } from './installation.ts';
import type { Program } from './machine.ts';

const CALLERS = 12;

export interface Speed {
  readonly webs: number;
  readonly requestsPerSecond: number;
  /** Processor time of all machines together. */
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
  const all = places.map((place) => ({ place, seconds: 0, cpu: 0, requests: 0 }));
  try {
    for (let round = 0; round <= rounds; round++)
      for (const each of all) {
        const took = await answerAll(each.place, answers);
        // In the first round programs and databases get warm.
        if (round === 0) continue;
        each.seconds += took.seconds;
        each.cpu += took.cpu;
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

async function answerAll({ webs, balancer, member }: Installation, answers: number) {
  const study = await openStudy(member, balancer.address, { respondents: answers });
  const waiting = await Promise.all(study.codes.map((code) => prepared(study, code)));
  const cpuOf = () => webs.reduce((sum, machine) => sum + machine.cpuSeconds(), 0);
  const [cpu, begun, before] = [cpuOf(), performance.now(), balancer.tally.requests];
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
    cpu: cpuOf() - cpu,
    requests: balancer.tally.requests - before,
  };
}

async function prepared(study: LiveStudy, code: string): Promise<Respondent> {
  const one = new Respondent(study, code);
  await one.prepare({});
  return one;
}
