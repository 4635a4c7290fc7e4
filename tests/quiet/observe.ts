import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveServer } from '../support/live/server.ts';
import { request } from '../support/live/request.ts';
import { openStudy, Owner } from '../support/live/study.ts';
import { startProxy } from './proxy.ts';
import { brought, type Visit, visit } from './visit.ts';

export type Watched = Pick<LiveServer, 'address' | 'printed' | 'start' | 'stop'>;

/** Where and under what a server runs that is watched. */
export interface Scene {
  readonly name: string;
  serve(folder: string): Promise<Watched>;
  readonly proxied?: true;
  /** Between the opening of the study and the first answer, and before the server stops. */
  upset?(folder: string): Promise<void>;
  settle?(folder: string): Promise<void>;
  /** When the server has ended. */
  clear?(folder: string): void;
  /** How answers end meanwhile; 200 where nothing is upset. */
  readonly expected?: number;
  /** Lines that come by the clock meanwhile, whoever answers: how many depends on how long it takes. */
  readonly background?: RegExp;
}

/** Everything that somebody may read afterwards. */
export interface Seen {
  readonly printed: string;
  readonly health: readonly string[];
  readonly visits: readonly Visit[];
  /** Names in the data folder, and those of them that changed while answers came or could have come. */
  readonly names: readonly string[];
  readonly changed: readonly string[];
  readonly secrets: readonly string[];
}

/** Writes may follow a moment later, as the rewriting of files does. */
const LATER_MS = 1500;

/** Serves a study in a scene, with so many answers a round and odd requests beside them; with 0 answers nobody comes at all. */
export async function observe(scene: Scene, answers: number, rounds: number): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-quiet-'));
  try {
    return await observeIn(folder, scene, answers, rounds);
  } finally {
    scene.clear?.(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function observeIn(folder: string, scene: Scene, answers: number, rounds: number): Promise<Seen> {
  const server = await scene.serve(folder);
  await server.start();
  const owner = await Owner.of(server);
  const study = await openStudy(owner, server.address, { respondents: 40 });
  const proxy = scene.proxied ? await startProxy(server.address) : null;
  const data = join(folder, 'data');
  await later();
  await scene.upset?.(folder);
  const since = Date.now();
  const visits: Visit[] = [];
  const health: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const codes = study.codes.slice(round * answers, (round + 1) * answers);
    if (answers > 0) visits.push(await visit(proxy?.address ?? server.address, study, codes));
    await owner.call('GET', '/api/studies').catch(() => undefined);
    health.push((await request('GET', `${server.address}/api/health`)).text);
  }
  await later();
  const names = existsSync(data) ? readdirSync(data).sort() : [];
  const changed = names.filter((name) => statSync(join(data, name)).mtimeMs > since);
  await scene.settle?.(folder);
  const slow = answers > 0 ? beginSlowly(server.address, study.study) : null;
  await server.stop();
  slow?.destroy();
  proxy?.close();
  const secrets = [...brought, ...visits.flatMap((each) => each.secrets)];
  return { printed: server.printed(), health, visits, names, changed, secrets };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LATER_MS));

/** A request that is under way when the server is told to stop. */
function beginSlowly(address: string, study: string) {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(
    `POST /api/answer/${study}/boxes HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`,
  );
  return socket;
}
