import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import { builtProgram } from '../../program.js';
import { Problem } from '../problem.ts';
import { type Limits, memoryOf } from './limits.ts';
import type { Message, Report, Task } from './messages.ts';
import { packed, type Parcel } from './parcel.ts';

const main = new URL('./child-main.ts', import.meta.url);
/** Children run from what was built, where that is of the present sources; else they read these by a loader. */
const built = builtProgram();
const loader = built ? [] : ['--import', import.meta.resolve('tsx')];
const startOf = (source: URL): URL => built?.(source) ?? source;
const LOW_PRIORITY = 10;
/** Beside the heap there are buffers. A heap that may grow far is cleaned seldom, and holds more than it needs. */
const HEAP_MB = 768;
const WATCH_EVERY_MS = 50;
/** All that a child needs to know of where it runs; keys and addresses of databases stay with the parent. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'SystemRoot'];

/** A child ended that nobody had told to. */
export class ChildLost extends Error {}

export interface Watch {
  readonly limits: Limits;
  /** Ends the work; its reason is what the caller gets. */
  readonly signal?: AbortSignal | undefined;
  readonly onprogress?: Report | undefined;
}

interface Caller {
  resolve(outcome: unknown): void;
  reject(reason: unknown): void;
  readonly watch: Watch;
}

/** A process of low priority that does one task at a time. It keeps nobody alive and is silent: what it reads may be confidential. */
export class Child {
  readonly #process: ChildProcess;
  #caller: Caller | null = null;
  ended = false;

  constructor(heapMB = HEAP_MB) {
    const environment = Object.entries(process.env).filter(([name]) => ENVIRONMENT.includes(name));
    this.#process = fork(fileURLToPath(startOf(main)), {
      execArgv: [...loader, `--max-old-space-size=${heapMB}`],
      env: Object.fromEntries(environment),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#process.on('message', (message: Message) => this.#hear(message));
    this.#process.on('error', (error) => this.#caller?.reject(error));
    this.#process.on('exit', (code, killedBy) => {
      this.ended = true;
      const outOfHeap = killedBy === 'SIGABRT' || code === 134;
      this.#caller?.reject(outOfHeap ? new Problem('limit-memory', { limit: heapMB }) : new ChildLost());
    });
    if (this.#process.pid !== undefined) setPriority(this.#process.pid, LOW_PRIORITY);
    this.#letGo();
  }

  end(): void {
    this.ended = true;
    this.#process.kill('SIGKILL');
  }

  /** The outcome of the function `run` of a module; a Problem where it refused or reached a limit, the reason of the signal where it was given up. */
  async run<Output>(module: URL, input: unknown, watch: Watch): Promise<Output> {
    const { limits, signal } = watch;
    signal?.throwIfAborted();
    const stop = (reason: unknown): void => {
      this.#caller?.reject(reason);
      this.end();
    };
    const givenUp = (): void => stop(signal?.reason);
    const { seconds, memoryMB } = limits;
    const clock = setTimeout(() => stop(new Problem('limit-time', { limit: seconds })), seconds * 1000);
    const scales = setInterval(() => {
      void memoryOf(this.#process.pid!).then((used) => {
        if (used > memoryMB) stop(new Problem('limit-memory', { limit: memoryMB }));
      });
    }, WATCH_EVERY_MS);
    signal?.addEventListener('abort', givenUp);
    this.#hold();
    try {
      return await new Promise<Output>((resolve, reject) => {
        this.#caller = { resolve: (outcome) => resolve(outcome as Output), reject, watch };
        const task: Task = { module: startOf(module).href, input, outputMB: limits.outputMB };
        this.#give(task).catch(reject);
      });
    } finally {
      this.#caller = null;
      clearTimeout(clock);
      clearInterval(scales);
      signal?.removeEventListener('abort', givenUp);
      this.#letGo();
    }
  }

  /** Others are served between one message and the next. */
  async #give(task: Task): Promise<void> {
    const send = promisify((parcel: Parcel, sent: (error: Error | null) => void) =>
      this.#process.send(parcel, sent),
    );
    for (const parcel of packed(task)) {
      if (this.ended) return;
      await send(parcel);
    }
  }

  #hear(message: Message): void {
    if ('progress' in message) this.#caller?.watch.onprogress?.(message.progress);
    else if ('outcome' in message) this.#caller?.resolve(deserialize(message.outcome));
    else if ('refused' in message)
      this.#caller?.reject(new Problem(message.refused.code, message.refused.details));
    else this.#caller?.reject(new Error(`in a child process: ${message.fault}`));
  }

  #hold(): void {
    this.#process.ref();
    this.#process.channel?.ref();
  }

  #letGo(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }
}
