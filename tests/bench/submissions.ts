import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { boxSizes } from '../../analysis/protocol/box.ts';
import { startCollecting } from '../support/collecting.ts';
import { startBareServer } from './bare-server.ts';
import { aBlinded, rawSignaturesPerSecond, signedSerials, signingKeyOf } from './credentials.ts';

const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 3;
/** More than any round can send. */
const LINES = 12_000;
const DRAW = 5000;

interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly refused: number;
}

export interface Submissions {
  readonly connections: number;
  /** Boxes stored under verified tickets, beside a bare insert of the same box. */
  readonly ours: Load;
  readonly bare: Load;
  /** Acknowledged submissions a second, ours by bare. */
  readonly ratio: number;
  /** Tickets issued, beside raw RSA operations on one core. */
  readonly issued: Load;
  readonly rawSignaturesPerSecond: number;
}

/** Answers and tickets a second at 16 connections, beside what they cannot exceed; the median round of each counts. */
export async function benchSubmissions(): Promise<Submissions> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-bench-'));
  const server = await startCollecting({ mode: 'slips' });
  const bareServer = await startBareServer();
  try {
    const key = await signingKeyOf(server.services);
    const rounds: { ours: Load; bare: Load; issued: Load }[] = [];
    const { address, study } = server;
    for (let round = 0; round < ROUNDS; round++) {
      const answers = writeLines(join(folder, 'answers'), signedSerials(key, study, LINES));
      const bare = await post(bareServer.url, answers, boxSizes[0]);
      const ours = await post(`${address}/api/answer/${study}/boxes`, answers, boxSizes[0]);
      const codes: string[] = [];
      while (codes.length < LINES) codes.push(...(await server.draw(DRAW)));
      const asked = codes.map((code) => ({ code, blinded: aBlinded().toString('base64url') }));
      const issued = await post(`${address}/api/tickets/${study}`, writeLines(join(folder, 'codes'), asked));
      rounds.push({ ours, bare, issued });
    }
    const of = (name: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[name]));
    const [ours, bare, issued] = [of('ours'), of('bare'), of('issued')];
    return {
      connections: CONNECTIONS,
      ours,
      bare,
      ratio: ours.perSecond / bare.perSecond,
      issued,
      rawSignaturesPerSecond: rawSignaturesPerSecond(key),
    };
  } finally {
    await bareServer.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

export async function printSubmissions(): Promise<void> {
  const { connections, ours, bare, ratio, issued, rawSignaturesPerSecond } = await benchSubmissions();
  for (const [name, load] of Object.entries({
    'answers with tickets': ours,
    'bare inserts': bare,
    tickets: issued,
  }))
    console.log(
      `${name}: ${load.perSecond.toFixed(0)}/s acknowledged, p99 ${load.p99Ms} ms, ${load.refused} refused`,
    );
  console.log(`raw RSA on one core: ${rawSignaturesPerSecond.toFixed(0)}/s`);
  console.log(`${(100 * ratio).toFixed(0)} % of the bare insert at ${connections} connections (goal 50 %)`);
}

function writeLines(file: string, bodies: readonly object[]): string {
  writeFileSync(file, bodies.map((body) => `${JSON.stringify(body)}\n`).join(''));
  return file;
}

async function post(url: string, file: string, boxBytes?: number): Promise<Load> {
  const script = fileURLToPath(new URL('./post-lines.ts', import.meta.url));
  const rest = [url, file, SECONDS, CONNECTIONS, boxBytes ?? ''].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...rest]);
  return JSON.parse(stdout) as Load;
}

function median(loads: readonly Load[]): Load {
  return [...loads].sort((left, right) => left.perSecond - right.perSecond)[Math.floor(loads.length / 2)]!;
}
