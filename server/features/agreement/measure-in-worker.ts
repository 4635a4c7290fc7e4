import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { sha256 } from '../../platform/random.ts';
import type { AgreementJob, run } from './agreement-worker.ts';

type Measured = ReturnType<typeof run>;

const MOST_KEPT = 16;
const kept = new Map<string, Promise<Measured>>();
let pool: Piscina<AgreementJob, Measured> | undefined;

/**
 * Bootstraps off the event loop; the thread starts with the first question and does not keep the process alive. The same
 * codings give the same numbers, so the last answers are kept.
 */
export function measureInWorker(job: AgreementJob): Promise<Measured> {
  const key = sha256(JSON.stringify(job));
  const measured = kept.get(key) ?? start(job);
  kept.delete(key);
  kept.set(key, measured);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  measured.catch(() => kept.delete(key));
  return measured;
}

function start(job: AgreementJob): Promise<Measured> {
  pool ??= new Piscina<AgreementJob, Measured>({
    filename: fileURLToPath(new URL('./agreement-worker.ts', import.meta.url)),
    name: 'run',
    execArgv: ['--import', 'tsx'],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  });
  return pool.run(job);
}
