import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

function demo(data: string) {
  return spawnSync('node', ['server/fourlinks.js', 'demo', '--no-serve'], {
    env: { PATH: process.env.PATH, FOURLINKS_DATA: data, PORT: '0' },
    encoding: 'utf8',
  });
}

test('the demonstration loads once; a second start finds it', { timeout: 120_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const first = demo(data);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('simulated demonstration');
  expect(demo(data)).toMatchObject({ status: 0, stdout: '' });

  const studio = new Sqlite(join(data, 'studio.sqlite'), { readonly: true });
  onTestFinished(() => void studio.close());
  const count = (table: string) => studio.prepare(`select count(*) from ${table}`).pluck().get();
  // The study, and the second site that stands beside it.
  expect(studio.prepare('select n from release').pluck().all()).toEqual([168, 128]);
  expect(count('study')).toBe(2);
  expect(count('interview')).toBe(8);
  expect(count('coding_task')).toBe(16);
  expect(count('excerpt')).toBeGreaterThan(200);
});
