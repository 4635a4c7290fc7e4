import { setTimeout as sleep } from 'node:timers/promises';
import { readPostgres, settleAccount } from '../durability/stored.ts';
import { type Installation, install } from './installation.ts';
import type { Machine, Program } from './machine.ts';

export interface Outcome {
  readonly requests: number;
  readonly moved: number;
  readonly retried: number;
  readonly failed: readonly string[];
  readonly kills: number;
  readonly restarts: number;
  readonly upgraded: number;
  readonly jobs: number;
  readonly lostJobs: readonly string[];
  readonly lostMemos: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly burnt: number;
}

interface Plan {
  readonly seconds: number;
  readonly answersPerSecond: number;
  readonly chance: () => number;
  readonly program: (url: string) => Program;
  /** What all machines run at first; they are upgraded one after the other when a third of the time is over. */
  readonly before?: ((url: string) => Program) | undefined;
}

const LONGEST_PAUSE_MS = 4000;

/** Three machines that serve and two that do jobs: killed, restarted and upgraded in turn while people answer and work. */
export async function runMachines(postgres: string, plan: Plan): Promise<Outcome> {
  const { seconds, answersPerSecond, program, before = program } = plan;
  const respondents = Math.ceil(seconds * answersPerSecond) + 20;
  const place = await install(postgres, before, { webs: 3, workers: 2, respondents });
  try {
    const { fleet, member, working } = place;
    const end = performance.now() + seconds * 1000;
    const isOver = () => performance.now() >= end;
    const answering = answerEvenly(place, answersPerSecond, isOver);
    const [, struck] = await Promise.all([
      member.workOn(working, isOver),
      strike(place, plan, isOver),
      answering,
    ]);
    await fleet.finish();
    const stored = await readPostgres(place.url)(place.collecting);
    const { requests, moved, cut, failed } = place.balancer.tally;
    return {
      ...{ requests, moved, failed, retried: cut },
      ...struck,
      ...{ jobs: member.jobs, lostJobs: member.lost },
      lostMemos: (await member.missing(working)).length,
      acknowledged: fleet.acknowledged.size,
      ...settleAccount(fleet, stored),
    };
  } finally {
    await place.close();
  }
}

async function answerEvenly(
  { fleet }: Installation,
  perSecond: number,
  isOver: () => boolean,
): Promise<void> {
  const begun = performance.now();
  const due = () => ((performance.now() - begun) / 1000) * perSecond;
  while (!isOver()) {
    await fleet.answerUntil(() => isOver() || fleet.acknowledged.size >= due(), 4);
    await sleep(50);
  }
}

/** One machine at a time is down, of each kind another stays. */
async function strike(
  { webs, workers, url }: Installation,
  { seconds, chance, program, before }: Plan,
  isOver: () => boolean,
): Promise<Pick<Outcome, 'kills' | 'restarts' | 'upgraded'>> {
  const all: readonly Machine[] = [...webs, ...workers];
  const newest = program(url);
  const toUpgrade = before ? [...all] : [];
  const upgradeAt = performance.now() + (seconds * 1000) / 3;
  const count = { kills: 0, restarts: 0, upgraded: 0 };
  while (!isOver()) {
    await sleep(chance() * LONGEST_PAUSE_MS);
    const isDue = toUpgrade.length > 0 && performance.now() >= upgradeAt;
    const machine = isDue ? toUpgrade.shift()! : all[Math.floor(chance() * all.length)]!;
    const next = before && (toUpgrade.includes(machine) ? before(url) : newest);
    if (!isDue && chance() < 0.5) {
      await machine.kill();
      count.kills += 1;
      await sleep(chance() * 1000);
    } else {
      await machine.stop();
      count[isDue ? 'upgraded' : 'restarts'] += 1;
    }
    await machine.start(next ?? newest);
  }
  return count;
}
