import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

function fourlinks(args: string[], env: Record<string, string> = {}) {
  const data = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const { status, stdout, stderr } = spawnSync('node', ['server/fourlinks.js', ...args], {
    env: { PATH: process.env.PATH, FOURLINKS_DATA: data, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('migrate brings an empty folder up to date', () => {
  const run = fourlinks(['migrate']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('answers/0001-inbox');
});

test.each([
  ['an unknown command', ['sing'], {}, 'There is no command "sing"'],
  ['an unknown option', ['migrate', '--loud'], {}, '--loud'],
  ['an unknown role', ['serve', '--role', 'king'], {}, '--role must be one of all, studio'],
  ['a wrong setting', ['serve'], { PORT: 'door' }, 'PORT must be'],
])('%s ends with one sentence and exit 2', (_, args, env, sentence) => {
  const run = fourlinks(args, env);
  expect(run.status).toBe(2);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain(sentence);
});
