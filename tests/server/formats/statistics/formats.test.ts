import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  type StatisticsFormatName,
  statisticsFormatNames,
  statisticsFormats,
} from '../../../../server/formats/statistics/index.ts';
import { bfiTable } from './bfi-table.ts';
import { digestOf, filesToRead } from './hard-files.ts';
import { emptyTable, hardTable } from './hard-table.ts';

async function bytesOf(format: StatisticsFormatName, table = hardTable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of statisticsFormats[format].write(table, 'zh-CN')) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const read = filesToRead();

test('SPSS and Stata files are those that other programs have read', async () => {
  for (const format of ['sav', 'dta'] as const)
    expect(digestOf(await bytesOf(format))).toBe(digestOf(read[`hard.${format}`]!));
});

test.each([
  ['r', 'rows.R', 'hard.R'],
  ['spss', 'rows.sps', 'hard.sps'],
] as const)('the archive for %s holds the script, and the CSV that it reads', async (format, name, known) => {
  const files = unzipSync(await bytesOf(format));
  expect(Object.keys(files)).toEqual([name, 'rows.csv']);
  const script = Buffer.from(read[known]!).toString().replaceAll('hard.csv', 'rows.csv');
  expect(Buffer.from(files[name]!).toString()).toBe(script);
  expect(digestOf(files['rows.csv']!)).toBe(digestOf(read['hard.csv']!));
});

test('an archive of many rows unpacks to all of them, and is the same each time', async () => {
  const table = bfiTable();
  const bytes = await bytesOf('r', table);
  expect(digestOf(unzipSync(bytes)['rows.csv']!)).toBe(digestOf(read['bfi.csv']!));
  expect(digestOf(await bytesOf('r', table))).toBe(digestOf(bytes));
});

test('a table without rows or notes is a file in every format', async () => {
  for (const format of statisticsFormatNames)
    expect((await bytesOf(format, { ...emptyTable, notes: [], sets: [] })).length).toBeGreaterThan(0);
});
