import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { boxSizes } from '../../../analysis/protocol/box.ts';
import { memoryOf } from '../../../server/platform/child/limits.ts';
import { openServices } from '../../../server/platform/services.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { liveServer } from '../../support/live/server.ts';
import { openStudy, Owner } from '../../support/live/study.ts';
import { setup } from '../../support/program.ts';
import { signedSerials, signingKeyOf } from '../credentials.ts';
import { Abuser } from './abuser.ts';

const PER_SECOND = 100;
const SECONDS = 30;
/** What was begun ends, and memory is given back. */
const REST_MS = 15_000;

interface Load {
  readonly sent: number;
  readonly refused: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** A hundred answers a second, alone and while a member does the worst that a member can. */
export async function printAbuse(): Promise<void> {
  await setup();
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-abuse-'));
  const server = await liveServer(folder, { FOURLINKS_LOG: 'error' });
  try {
    await server.start();
    const owner = await Owner.of(server);
    const { study } = await openStudy(owner, server.address, { respondents: 1 });
    const data = join(folder, 'data');
    const key = await keyIn(data);
    const load = (): Promise<Load> => {
      const file = join(folder, 'answers');
      const lines = signedSerials(key, study, PER_SECOND * SECONDS);
      writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return post(`${server.address}/api/answer/${study}/boxes`, file);
    };
    const victim = { address: server.address, cookie: owner.cookie, ...(await aRelease(owner)) };
    await post(`${server.address}/api/answer/${study}/boxes`, warmLines(folder, key, study));
    const before = await memoryOf(server.pid()!);
    const alone = print('alone', await load());
    const abuser = new Abuser(victim);
    const working = abuser.work();
    await sleep(2000);
    const under = print('under abuse', await load());
    abuser.stop();
    await working;
    await sleep(REST_MS);
    const after = await memoryOf(server.pid()!);
    const alive = (await fetch(`${server.address}/api/health`)).ok;
    console.log(
      `the member was answered: ${[...abuser.replies]
        .map(([name, count]) => `${name} × ${count}`)
        .sort()
        .join(', ')}`,
    );
    await server.stop();
    const stored = storedIn(data, study) - WARM;
    const lost = alone.sent + under.sent - alone.refused - under.refused - stored;
    console.log(
      `p99 ${under.p99.toFixed(0)} ms, ${(under.p99 / alone.p99).toFixed(1)} × that of before; refused ${under.refused}, lost ${lost}, process ${alive ? 'alive' : 'ended'}, memory ${before.toFixed(0)} → ${after.toFixed(0)} MB (${(after / before).toFixed(2)} ×)`,
    );
    if (under.refused + lost > 0 || !alive || under.p99 > 100 || after > 1.5 * before) process.exitCode = 1;
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const WARM = 500;

function warmLines(folder: string, key: Awaited<ReturnType<typeof keyIn>>, study: string): string {
  const file = join(folder, 'warm');
  writeFileSync(
    file,
    signedSerials(key, study, WARM)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return file;
}

/** The key with which tickets would be signed, read beside the server. */
async function keyIn(data: string) {
  const services = openServices(readSettings({ FOURLINKS_DATA: data, FOURLINKS_LOG: 'silent' }));
  const key = await signingKeyOf(services);
  await services.databases.close();
  return key;
}

/** Another study of the member, with as many made-up answers as may be. */
async function aRelease(owner: Owner): Promise<{ study: string; release: string }> {
  const title = { 'zh-CN': '分析', en: 'Analysis' };
  const { id: study } = await owner.call<{ id: string }>('POST', '/api/studies', { title });
  const path = `/api/studies/${study}`;
  await owner.call('POST', `${path}/instrument/template`, { template: 'four-links' });
  await owner.call('POST', `${path}/instrument/versions`);
  await owner.call('POST', `${path}/releases/simulations`, { respondents: 5000, seed: 1 });
  for (;;) {
    const { releases } = await owner.call<{ releases: { id: string }[] }>('GET', `${path}/releases`);
    if (releases[0]) return { study, release: releases[0].id };
    await sleep(200);
  }
}

async function post(url: string, file: string): Promise<Load> {
  const script = join(import.meta.dirname, 'steady-load.ts');
  const rest = [url, file, PER_SECOND, boxSizes[0]].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...rest]);
  return JSON.parse(stdout) as Load;
}

function print(name: string, load: Load): Load {
  const { sent, refused, p50, p95, p99, most } = load;
  const [busy] = loadavg() as [number];
  console.log(
    `${name}: ${sent} answers at ${PER_SECOND}/s, p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)}, most ${most.toFixed(0)} ms, refused ${refused}; load of the machine ${busy.toFixed(1)}`,
  );
  return load;
}

function storedIn(data: string, study: string): number {
  const file = new Sqlite(join(data, 'answers.sqlite'), { readonly: true });
  const count = file
    .prepare<[string], number>('select count(*) from box where study_id = ?')
    .pluck()
    .get(study)!;
  file.close();
  return count;
}
