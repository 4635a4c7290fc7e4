import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...args: string[]) =>
  spawnSync('node', ['server/fourlinks.js', 'agreement', ...args], {
    encoding: 'utf8',
  });

test('agreement examples prints every published value beside the same of the engine', () => {
  const { status, stdout } = run('examples');
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { published: number; agrees: boolean });
  expect(lines.every(({ agrees }) => agrees)).toBe(true);
  expect(lines.map(({ published }) => published)).toEqual([
    0.095, 0.692, 0.743, 0.815, 0.849, 0.797, 0.492, 0.831, 0.43, 0.7286, 0.859, 0.329, 0.3182, 0.3143,
    0.3478,
  ]);
});

test('agreement without examples ends with one sentence and exit 2', () => {
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toContain('agreement examples prints published values');
});
