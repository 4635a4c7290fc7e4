import { Worker } from 'node:worker_threads';

/** A thread with a module of ours as its body. Threads do not take over the loader of TypeScript: each registers its own. */
export function startThread(module: URL, data: unknown): Worker {
  const loader = import.meta.resolve('tsx/esm/api');
  const body = `import { register } from '${loader}'; register(); await import('${module.href}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(body)}`), { workerData: data });
}
