import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startCollecting } from '../support/collecting.ts';
import { startBareServer } from './bare-server.ts';

const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 3;

interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly refused: number;
}

export interface Submissions {
  readonly connections: number;
  readonly ours: Load;
  readonly bare: Load;
  /** Acknowledged submissions a second, ours by bare. */
  readonly ratio: number;
}

/** Durable submissions at 16 connections beside a bare insert of the same box, in turns; the median round of each counts. */
export async function benchSubmissions(): Promise<Submissions> {
  const server = await startCollecting();
  const bareServer = await startBareServer();
  try {
    const rounds: { ours: Load; bare: Load }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bare = await postBoxes(bareServer.url);
      rounds.push({ bare, ours: await postBoxes(`${server.address}/api/answer/${server.study}/boxes`) });
    }
    const ours = median(rounds.map((round) => round.ours));
    const bare = median(rounds.map((round) => round.bare));
    return { connections: CONNECTIONS, ours, bare, ratio: ours.perSecond / bare.perSecond };
  } finally {
    await bareServer.close();
    await server.close();
  }
}

export async function printSubmissions(): Promise<void> {
  const { connections, ours, bare, ratio } = await benchSubmissions();
  for (const [name, load] of Object.entries({ ours, bare }))
    console.log(
      `${name}: ${load.perSecond.toFixed(0)}/s acknowledged, p99 ${load.p99Ms} ms, ${load.refused} refused`,
    );
  console.log(`${(100 * ratio).toFixed(0)} % of the bare insert at ${connections} connections (goal 50 %)`);
}

async function postBoxes(url: string): Promise<Load> {
  const script = fileURLToPath(new URL('./post-boxes.ts', import.meta.url));
  const args = ['--import', 'tsx', script, url, String(SECONDS), String(CONNECTIONS)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Load;
}

function median(loads: readonly Load[]): Load {
  return [...loads].sort((left, right) => left.perSecond - right.perSecond)[Math.floor(loads.length / 2)]!;
}
