import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

let pool: Piscina | undefined;

/** Threads start with the first job; one stays, and none keeps the process alive. */
function thePool(): Piscina {
  return (pool ??= new Piscina({
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: 2,
    idleTimeout: 60_000,
  }));
}

/** Calls the function `run` of a module in a thread of the one pool that all features share; `signal` ends it early. */
export function runInPool<Job, Outcome>(
  module: URL,
  job: Job,
  signal: AbortSignal | null = null,
): Promise<Outcome> {
  return thePool().run(job, { filename: fileURLToPath(module), name: 'run', signal }) as Promise<Outcome>;
}
