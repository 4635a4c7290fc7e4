import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeBundle } from '../../web/answer/bundle-manifest.ts';
import { benchFirstView } from '../bench/first-view.ts';
import { startCollecting } from '../support/collecting.ts';

test.each(['slips', 'open'] as const)(
  'the first view of the questionnaire takes at most 40 KiB on the wire, headers included, in six requests: %s',
  async (mode) => {
    const view = await benchFirstView(mode, 0);
    expect(view.bytes).toBeLessThanOrEqual(40 * 1024);
    expect(view.requests).toBeLessThanOrEqual(6);
  },
);

test('the answer page is built to the same bytes again, and what the server sends are these bytes', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'fourlinks-answer-'));
  const server = await startCollecting();
  onTestFinished(async () => {
    rmSync(outDir, { recursive: true });
    await server.close();
  });
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/answer/vite.config.ts'];
  execFileSync(process.execPath, [...vite, '--outDir', outDir], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const published: unknown = await (await fetch(`${server.address}/a/bundle.json`)).json();
  expect(published).toEqual(describeBundle(outDir));
  const { files } = describeBundle(outDir);
  for (const [file, hash] of Object.entries(files)) {
    const sent = Buffer.from(await (await fetch(`${server.address}/a/${file}`)).arrayBuffer());
    expect([file, createHash('sha256').update(sent).digest('hex')]).toEqual([file, hash]);
  }
});
