import { Worker } from 'node:worker_threads';
import { moduleOf } from '../../program.js';

/** A thread with a module of ours as its body. Threads do not take over the loader of TypeScript: where sources are read each registers its own. */
export function startThread(source: URL, data: unknown): Worker {
  const module = moduleOf(source);
  if (!module.pathname.endsWith('.ts')) return new Worker(module, { workerData: data });
  const loader = import.meta.resolve('tsx/esm/api');
  const body = `import { register } from '${loader}'; register(); await import('${module.href}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(body)}`), { workerData: data });
}
