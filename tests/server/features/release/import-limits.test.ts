import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { ImportPreview } from '../../../../server/contract/import.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import { workbook } from '../../formats/spreadsheet/workbook.ts';
import { openBfi } from './importing.ts';

/** The longest time for which nothing else could be done while a promise was waited for. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work;
  clearInterval(ticking);
  return longest;
}

test('a workbook of a thousand bytes with two far-apart cells is refused with the place, and the server goes on', async () => {
  const { preview, app } = await openBfi();
  const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;
  const book = workbook(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`);
  expect((await preview(book, undefined, 'far.xlsx')).json()).toMatchObject({
    code: 'table-cell-far',
    details: { row: 1048576, column: 16384 },
  });
  expect((await app.inject('/api/health')).statusCode).toBe(200);
});

/** Sends a file as a browser does, from a process of its own; the reply in JSON. */
async function sendFromElsewhere(url: string, headers: object, file: Buffer): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-sent-'));
  const path = join(folder, 'table.csv');
  writeFileSync(path, file);
  const script = `
    const form = new FormData();
    form.append('file', await (await import('node:fs')).openAsBlob(${JSON.stringify(path)}), 'table.csv');
    const reply = await fetch(${JSON.stringify(url)}, { method: 'POST', headers: ${JSON.stringify(headers)}, body: form });
    console.log(await reply.text());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout);
}

test('28 MB of CSV with another value in every cell are read beside everything else, and told in brief', async () => {
  const { app, study, headers } = await openBfi();
  const url = await app.listen({ port: 0 });
  const row = (i: number) => Array.from({ length: 27 }, (_, c) => 1_000_000 + i * 27 + c).join(',');
  const names = Array.from({ length: 27 }, (_, c) => `A${c + 1}`).join(',');
  const file = Buffer.from([names, ...Array.from({ length: 130_000 }, (_, i) => row(i))].join('\n'));
  expect(file.length).toBeGreaterThan(28e6);
  const reading = sendFromElsewhere(`${url}/api/studies/${study}/releases/imports/preview`, headers, file);
  const begun = performance.now();
  const pause = await longestPause(reading);
  // On a loaded machine both take long.
  expect(pause).toBeLessThan((performance.now() - begun) / 4);
  const { report } = (await reading) as ImportPreview;
  expect(report.rows).toBe(130_000);
  expect(report.columns[0]).toMatchObject({ answered: 0, oddRows: 130_000 });
  expect(report.columns[0]!.odd).toHaveLength(20);
});

test('a file with more cells than a table may have is refused with the number', async () => {
  const { preview } = await openBfi();
  const names = Array.from({ length: 200 }, (_, c) => `A${c}`).join(',');
  const empty = Buffer.concat([Buffer.from(`${names}\n`), Buffer.alloc(30e6, `${','.repeat(199)}\n`)]);
  expect((await preview(empty)).json()).toMatchObject({
    code: 'table-too-large',
    title: expect.stringContaining('20000000') as string,
  });
});

test('a file that is larger than may be sent names the limit', async () => {
  const { preview } = await openBfi();
  const reply = await preview(Buffer.alloc(33 * 1024 * 1024, 'a'));
  expect(reply.statusCode).toBe(413);
  expect(reply.json()).toMatchObject({ code: 'file-too-large', details: { limit: 32 } });
});

test('a workbook is read beside everything else', async () => {
  const { preview } = await openBfi();
  const rows = Array.from({ length: 3000 }, (_, i) => Array.from({ length: 27 }, (_, c) => i + c));
  const book = await writeXlsx([{ name: 'x', rows: [rows[0]!.map((_, c) => `A${c}`), ...rows] }]);
  expect(await longestPause(preview(book, undefined, 'a.xlsx'))).toBeLessThan(500);
});
