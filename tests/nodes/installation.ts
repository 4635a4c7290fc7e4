import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fleet } from '../durability/fleet.ts';
import { createTrio } from '../support/live/postgres.ts';
import { openStudy, Owner } from '../support/live/study.ts';
import { type Balancer, balance } from './balancer.ts';
import { Machine, type Program } from './machine.ts';
import { Member } from './member.ts';

export interface Installation {
  readonly url: string;
  readonly webs: readonly Machine[];
  readonly workers: readonly Machine[];
  readonly balancer: Balancer;
  readonly fleet: Fleet;
  /** The study that collects, and the one that its owner works on. */
  readonly collecting: string;
  readonly working: string;
  readonly member: Member;
  close(): Promise<void>;
}

/** What every machine of an installation is told alike. */
export const settingsFor = (url: string): NodeJS.ProcessEnv => ({
  DATABASE_URL: url,
  FOURLINKS_KEY: 'ab'.repeat(32),
  FOURLINKS_LOG: 'error',
});

/** Machines without anything in common but the databases, a study that collects through their balancer and a member at work. */
export async function install(
  postgres: string,
  program: (url: string) => Program,
  size: { readonly webs: number; readonly workers: number; readonly respondents: number },
): Promise<Installation> {
  const url = await createTrio(postgres);
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-nodes-'));
  const named = (role: 'all' | 'worker', count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => Machine.at(folder, `${role}-${at + 1}`, role)));
  const webs = await named('all', size.webs);
  const workers = await named('worker', size.workers);
  await Promise.all([...webs, ...workers].map((machine) => machine.start(program(url))));
  const [first] = webs;
  const direct = { address: `http://127.0.0.1:${first!.port}`, printed: first!.printed };
  await Owner.of(direct);
  const balancer = await balance(webs);
  const member = await Member.signIn(balancer.address, 'owner@example.org', 'a long enough password');
  const study = await openStudy(member, balancer.address, { respondents: size.respondents });
  const title = { 'zh-CN': '试算', en: 'Trial' };
  const { id: working } = await member.call<{ id: string }>('POST', '/api/studies', { title });
  await member.call('POST', `/api/studies/${working}/instrument/template`, { template: 'four-links' });
  await member.call('POST', `/api/studies/${working}/instrument/versions`);
  return {
    url,
    webs,
    workers,
    balancer,
    fleet: new Fleet(study, balancer.address),
    collecting: study.study,
    working,
    member,
    async close() {
      await balancer.close();
      await Promise.all([...webs, ...workers].map((machine) => machine.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
