import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Imported, ImportPreview } from '../../../../server/contract/import.ts';
import { openBfi } from '../release/importing.ts';

/** Some minutes of work: every sample of the bootstrap is fitted anew. */
const endless = {
  analyses: Array.from({ length: 200 }, (_, i) => ({
    procedure: 'agreement',
    columns: ['A1', 'A2', 'A3', 'A4', 'A5', 'C1', 'C2', 'C3'],
    level: 'ordinal',
    bootstrap: 100_000,
    seed: i + 1,
  })),
};
const short = { analyses: [{ procedure: 'normality', variable: 'A1' }] };

/** The real server on a port of its own, with a release of 2,800 respondents. */
async function openListening(env: NodeJS.ProcessEnv = {}) {
  const given = await openBfi(env);
  const table = readFileSync('tests/fixtures/bfi/bfi.csv');
  const { mapping } = (await given.preview(table)).json<ImportPreview>();
  const { release } = (await given.import(table, mapping, 'bfi.csv')).json<Imported>();
  const origin = await given.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `${origin}/api/studies/${given.study}/releases/${release.id}/analyses`;
  const ask = (request: object, language: string, signal?: AbortSignal) =>
    fetch(url, {
      method: 'POST',
      headers: {
        ...(given.headers as Record<string, string>),
        'content-type': 'application/json',
        'accept-language': language,
      },
      body: JSON.stringify(request),
      ...(signal && { signal }),
    });
  return { ask };
}

/** Processes that this one has started and that use the processor, but for the one that lists them. */
function busyChildren(): string[] {
  const columns = ['-o', 'pid=,stat=,comm='];
  const all = execFileSync('ps', [...columns, '--ppid', String(process.pid)], { encoding: 'utf8' });
  const rows = all.split('\n').map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([pid, state, name]) => (state?.startsWith('R') && name !== 'ps' ? [pid!] : []));
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 800; i++) {
    if (holds()) return;
    await wait(50);
  }
  expect.fail('it never held');
}

test('an analysis that takes too long is stopped and says so in the language of the asker', async () => {
  const { ask } = await openListening({ FOURLINKS_ANALYSIS_SECONDS: '1' });
  for (const [language, sentence] of [
    ['zh-CN', '这项工作超过了 1 秒的时间上限，已停止'],
    ['en', 'This work took longer than the 1 seconds that it may take and was stopped'],
  ] as const) {
    const reply = await ask(endless, language);
    expect(reply.status).toBe(422);
    const body = (await reply.json()) as { code: string; title: string };
    expect(body.code).toBe('limit-time');
    expect(body.title).toContain(sentence);
  }
});

test('an analysis whose asker leaves is given up, and the next is done', async () => {
  const { ask } = await openListening();
  const gone = new AbortController();
  const asked = ask(endless, 'en', gone.signal).catch(() => 'gone');
  await until(() => busyChildren().length > 0);
  const busy = busyChildren();
  gone.abort();
  expect(await asked).toBe('gone');
  await until(() => busyChildren().every((pid) => !busy.includes(pid)));
  expect((await ask(short, 'en')).status).toBe(200);
});
