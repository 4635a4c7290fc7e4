import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '../../../../server/platform/child/messages.ts';
import { Problem } from '../../../../server/platform/problem.ts';

export type Work =
  | { readonly double: Float64Array }
  | { readonly sum: number }
  | { readonly files: readonly Uint8Array[] }
  | { readonly wait: number }
  | { readonly fill: 'heap' | 'buffers' }
  | { readonly forever: true }
  | { readonly output: number }
  | { readonly environment: true }
  | { readonly refuse: true }
  | { readonly break: true };

/** Kinds of good and bad work for a child process. */
export async function run(work: Work, report: Report): Promise<unknown> {
  if ('double' in work) return work.double.map((value) => value * 2);
  if ('sum' in work) {
    for (let done = 1; done <= work.sum; done++) report({ done, total: work.sum });
    return work.sum;
  }
  if ('files' in work) return work.files.map((bytes) => [bytes.length, bytes.at(0), bytes.at(-1)]);
  if ('wait' in work) return wait(work.wait, process.pid);
  if ('fill' in work) return fill(work.fill);
  if ('forever' in work) for (;;) Math.random();
  if ('output' in work) return new Uint8Array(work.output);
  if ('environment' in work) return { ...process.env };
  if ('refuse' in work) throw new Problem('table-empty', { file: 'a.csv' });
  throw new TypeError('a fault of ours');
}

function fill(what: 'heap' | 'buffers'): never {
  const kept: unknown[] = [];
  for (;;) kept.push(what === 'heap' ? Array.from({ length: 10_000 }, Math.random) : Buffer.alloc(4e6, 1));
}
