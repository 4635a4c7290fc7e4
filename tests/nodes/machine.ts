import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/live/free-port.ts';
import type { Backend } from './balancer.ts';

/** Clock ticks of a second in /proc on Linux. */
const TICKS = 100;

/** A program as it is checked out and built in a folder, and what it must be told. */
export interface Program {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Whatever ends a trial, none of its processes stays. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** One machine of an installation: its process, its folder, its port; it starts again as the program it is given. */
export class Machine implements Backend {
  isKilled = false;
  readonly name: string;
  readonly port: number;
  readonly #folder: string;
  readonly #role: 'all' | 'worker';
  #child: ChildProcess | undefined;

  private constructor(name: string, role: 'all' | 'worker', folder: string, port: number) {
    this.name = name;
    this.#role = role;
    this.#folder = folder;
    this.port = port;
  }

  static async at(folder: string, name: string, role: 'all' | 'worker' = 'all'): Promise<Machine> {
    return new Machine(name, role, folder, await freePort());
  }

  readonly printed = (): string => readFileSync(this.#log, 'utf8');

  get #log(): string {
    return join(this.#folder, `${this.name}.log`);
  }

  async start({ folder, env }: Program): Promise<void> {
    const log = openSync(this.#log, 'a');
    const child = spawn(process.execPath, ['server/fourlinks.js', 'serve', '--role', this.#role], {
      cwd: folder,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        FOURLINKS_DATA: join(this.#folder, this.name),
        PORT: String(this.port),
        ...env,
      },
    });
    const before = this.printed().length;
    this.#child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    while (!this.printed().slice(before).includes('四环')) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${this.name} ended before it was ready:\n${this.printed().slice(-2000)}`);
      await sleep(50);
    }
    this.isKilled = false;
  }

  kill(): Promise<void> {
    this.isKilled = true;
    return this.#end('SIGKILL');
  }

  /** As an administrator stops it: it may finish what it has begun. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Seconds of processor time that the process and those of its children that have ended took since its start. */
  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${this.#child!.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#child;
    this.#child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }
}
