import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { reading } from '../../../../server/platform/child/limits.ts';
import { runAlone, runInChild } from '../../../../server/platform/child/run-in-child.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import type { Work } from './work.ts';

const module = new URL('./work.ts', import.meta.url);
const small = { memoryMB: 256, seconds: 20, outputMB: 1 };
const run = <Output>(work: Work, more: object = {}) =>
  runInChild<Output>(module, work, { limits: reading, share: 'test', ...more });

test('a child gives back what it made of typed arrays, and tells how far it is', async () => {
  expect(await run({ double: Float64Array.of(1, NaN, 3) })).toEqual(Float64Array.of(2, NaN, 6));
  const seen: number[] = [];
  const onprogress = ({ done }: { done: number }) => seen.push(done);
  expect(await run({ sum: 3 }, { onprogress })).toBe(3);
  expect(seen).toEqual([1, 2, 3]);
});

/** The most milliseconds of computing between two turns of the event loop while something is waited for. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  let [longest, isOver] = [0, false];
  void work.finally(() => (isOver = true));
  for (let last = process.cpuUsage(); !isOver; last = process.cpuUsage()) {
    await new Promise(setImmediate);
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
  }
  return longest;
}

test('large files come whole to a child, and others are served while they are on their way', async () => {
  await run({ sum: 1 });
  const files = [30e6, 600_000, 3, 0].map((length, i) => Buffer.alloc(length, i + 1));
  const reading = run({ files });
  expect(await longestTurn(reading)).toBeLessThan(50);
  expect(await reading).toEqual([
    [30e6, 1, 1],
    [600_000, 2, 2],
    [3, 3, 3],
    [0, undefined, undefined],
  ]);
});

test('a child is of low priority and knows no key, address or other secret of the server', async () => {
  process.env.FOURLINKS_KEY = 'ab'.repeat(32);
  try {
    const known = await runAlone<NodeJS.ProcessEnv>(module, { environment: true }, { limits: reading });
    expect(Object.keys(known).filter((name) => /FOURLINKS|DATABASE/.test(name))).toEqual([]);
  } finally {
    delete process.env.FOURLINKS_KEY;
  }
  const working = run<number>({ wait: 300 });
  const pid = await run<number>({ wait: 0 });
  expect(getPriority(pid)).toBe(10);
  await working;
});

test('a refusal of a child is a Problem here, a fault of ours is an error with its place', async () => {
  await expect(run({ refuse: true })).rejects.toMatchObject({
    code: 'table-empty',
    details: { file: 'a.csv' },
  });
  const fault = await run({ break: true }).catch((error: unknown) => error);
  expect(fault).not.toBeInstanceOf(Problem);
  expect(String(fault)).toMatch(/a fault of ours[\s\S]*work\.[jt]s/);
});

test.each([
  ['memory in buffers', { fill: 'buffers' }, small, 'limit-memory', 256],
  ['memory in the heap', { fill: 'heap' }, small, 'limit-memory', 256],
  ['time', { forever: true }, { ...small, seconds: 1 }, 'limit-time', 1],
  ['size', { output: 2e6 }, small, 'limit-output', 1],
] as const)(
  'work without a bound ends at its limit of %s, which it names, and the next is done',
  async (_, work, limits, code, limit) => {
    await expect(run(work, { limits })).rejects.toMatchObject({ code, details: { limit } });
    expect(await run({ sum: 1 })).toBe(1);
  },
);

test('work that nobody waits for ends at once, on its way and in the queue', async () => {
  const gone = new AbortController();
  const nobody = [1, 2, 3].map(() => run({ forever: true }, { signal: gone.signal }));
  gone.abort(new Problem('work-cancelled'));
  for (const each of nobody) await expect(each).rejects.toMatchObject({ code: 'work-cancelled' });
  expect(await run({ sum: 1 })).toBe(1);
});

test('heavy work of one leaves a child for another', async () => {
  const gone = new AbortController();
  const heavy = Array.from({ length: 8 }, () =>
    run({ forever: true }, { signal: gone.signal, share: 'one' }),
  );
  expect(await run({ sum: 2 }, { share: 'another' })).toBe(2);
  gone.abort(new Problem('work-cancelled'));
  await Promise.allSettled(heavy);
});

test('the event loop goes on while a child works', async () => {
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await expect(run({ forever: true }, { limits: { ...small, seconds: 1 } })).rejects.toThrow('limit-time');
  clearInterval(ticking);
  expect(longest).toBeLessThan(500);
});
