import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Board } from '../../server/contract/board.ts';
import type { Job } from '../../server/contract/job.ts';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import { leafOf } from '../../server/features/response/receipt.ts';
import { openAlone, openPostgresAlone } from '../../server/platform/database/copy-postgres.ts';
import { Fleet } from '../durability/fleet.ts';
import { Member } from '../nodes/member.ts';
import { liveServer } from '../support/live/server.ts';
import { openStudy, Owner } from '../support/live/study.ts';

export interface Drill {
  readonly name: string;
  /** Databases of the machine that will be lost, and of the one after it; without them files. */
  readonly urls?: readonly [string, string];
  readonly passphrase?: string;
  readonly answersPerSecond: number;
  /** How long people answer before and after the copy, each. */
  readonly seconds: number;
}

export interface Found {
  readonly name: string;
  readonly beforeLoss: number;
  readonly restored: number;
  readonly afterwards: number;
  readonly frozen: number;
  /** Whether the board shows the very boxes that were stored before the freeze. */
  readonly boardEqual: boolean;
  readonly refusals: readonly string[];
  /** What a start with another key and a restore over the restored said. */
  readonly wrongKey: string;
  readonly overFull: string;
}

const key = 'ab'.repeat(32);

/** A machine is copied while people answer, and lost; what was copied is restored on another one, where the others answer. */
export async function drill({ name, urls, passphrase, answersPerSecond, seconds }: Drill): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-drill-'));
  const copies = join(folder, 'copies');
  const envAt = (place: 0 | 1): NodeJS.ProcessEnv => ({
    FOURLINKS_DATA: join(folder, `data-${place}`),
    FOURLINKS_KEY: key,
    FOURLINKS_LOG: 'error',
    ...(urls && { DATABASE_URL: urls[place] }),
  });
  const count = Math.ceil(answersPerSecond * seconds);
  const first = await liveServer(join(folder, 'first'), envAt(0));
  const second = await liveServer(join(folder, 'second'), envAt(1));
  try {
    await first.start();
    const owner = await Owner.of(first);
    const study = await openStudy(owner, first.address, { respondents: 2 * count, passphrase });
    const before = new Fleet({ ...study, codes: study.codes.slice(0, count) }, first.address);
    const answering = evenly(before, answersPerSecond);
    while (before.acknowledged.size < count / 2) await sleep(20);
    await say(['backup', copies], envAt(0), 0);
    await answering;
    await first.kill();
    for (const place of ['first', 'data-0']) rmSync(join(folder, place), { recursive: true, force: true });

    mkdirSync(join(folder, 'second'), { recursive: true });
    await say(['restore', copies], envAt(1), 0);
    const wrongKey = await say(['serve'], { ...envAt(1), FOURLINKS_KEY: 'cd'.repeat(32) }, 2);
    const overFull = await say(['restore', copies], envAt(1), 2);
    await second.start();
    const restored = (await leavesAt(envAt(1), study.study)).length;
    const after = new Fleet({ ...study, codes: study.codes.slice(count) }, second.address);
    await evenly(after, answersPerSecond);
    const member = await Member.signIn(second.address, 'owner@example.org', 'a long enough password');
    await member.call('POST', `${study.path}/collection/close`);
    const kept = await leavesAt(envAt(1), study.study);
    const frozen = await freeze(member, study.path, passphrase ? { passphrase } : {});
    const { boards } = await member.call<Board>('GET', `/api/board/${study.study}`);
    return {
      name,
      beforeLoss: before.acknowledged.size,
      restored,
      afterwards: after.acknowledged.size,
      frozen: frozen.n,
      boardEqual: JSON.stringify(boards[0]?.leaves) === JSON.stringify(kept),
      refusals: [...before.refusals, ...after.refusals],
      wrongKey,
      overFull,
    };
  } finally {
    await first.kill();
    await second.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function isSound({ restored, afterwards, frozen, boardEqual, refusals, ...said }: Found): boolean {
  const told = /does not open/.test(said.wrongKey) && /not empty/.test(said.overFull);
  return told && boardEqual && refusals.length === 0 && restored > 0 && frozen === restored + afterwards;
}

async function evenly(fleet: Fleet, perSecond: number): Promise<void> {
  const begun = performance.now();
  const due = () => ((performance.now() - begun) / 1000) * perSecond;
  while (!fleet.isDone) {
    await fleet.answerUntil(() => fleet.isDone || fleet.acknowledged.size >= due(), 8);
    await sleep(20);
  }
}

/** Runs a command of the program and returns what it complained of. */
async function say(args: string[], env: NodeJS.ProcessEnv, wanted: number): Promise<string> {
  const child = spawn(process.execPath, ['server/fourlinks.js', ...args], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [complaint, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (status !== wanted) throw new Error(`${args.join(' ')} ended with ${status}: ${complaint}`);
  return complaint.trim();
}

/** The leaves of the boxes that are stored, sorted as a board sorts them. */
async function leavesAt(env: NodeJS.ProcessEnv, study: string): Promise<string[]> {
  const { DATABASE_URL: url, FOURLINKS_DATA: data = '' } = env;
  const db = url ? openPostgresAlone(`${url}_answers`) : openAlone(join(data, 'answers.sqlite'));
  try {
    const boxes = await db.selectFrom('box').selectAll().where('study_id', '=', study).execute();
    return boxes.map((box) => leafOf(box as Parameters<typeof leafOf>[0]).toString('hex')).sort();
  } finally {
    await db.destroy();
  }
}

async function freeze(member: Member, path: string, unlock: object): Promise<ReleaseDetail> {
  const begun = await member.call<Job | ReleaseDetail>('POST', `${path}/releases`, unlock);
  if (!('state' in begun)) return begun;
  for (;;) {
    const job = await member.call<Job>('GET', `${path}/jobs/${begun.id}`);
    if (job.state === 'done') return job.result as ReleaseDetail;
    if (job.state === 'failed') throw new Error(job.problem?.title);
    await sleep(100);
  }
}
