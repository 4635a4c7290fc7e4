import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface LiveServer {
  readonly address: string;
  /** Everything that the process printed since its first start. */
  readonly printed: () => string;
  /** Of the process that serves now. */
  readonly pid: () => number | undefined;
  start(): Promise<void>;
  /** Ends the process as the operating system does when it must: no warning, no last words. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The real program as a process of its own, on files of its own: data, temporary files and everything it prints lie in
 * `folder`. Started again it keeps its address.
 */
export async function liveServer(folder: string, env: NodeJS.ProcessEnv = {}): Promise<LiveServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const temporary = join(folder, 'temporary');
  const output = join(folder, 'printed.log');
  mkdirSync(temporary, { recursive: true });
  const printed = (): string => readFileSync(output, 'utf8');
  let child: ChildProcess | undefined;
  process.once('exit', () => child?.kill('SIGKILL'));

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }

  return {
    address,
    printed,
    pid: () => child?.pid,
    async start() {
      const log = openSync(output, 'a');
      const started = spawn(process.execPath, ['server/fourlinks.js', 'serve'], {
        cwd: root,
        stdio: ['ignore', log, log],
        env: {
          ...process.env,
          FOURLINKS_DATA: join(folder, 'data'),
          FOURLINKS_LOG: 'debug',
          PORT: String(port),
          TMPDIR: temporary,
          SQLITE_TMPDIR: temporary,
          ...env,
        },
      });
      child = started;
      while (!(await answers(`${address}/api/health`))) {
        if (started.exitCode !== null || started.signalCode !== null)
          throw new Error(`the server ended before it listened:\n${printed().slice(-2000)}`);
        await sleep(50);
      }
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
