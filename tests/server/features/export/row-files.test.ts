import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../../../../server/contract/export.ts';
import { loadSource } from '../../../../server/features/export/export-source.ts';
import { RETAINED, rescore } from '../../../../server/features/export/protect-rows.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { approvedRows, type Wish } from '../../../support/take-rows.ts';
import { readColumns } from '../release/frozen.ts';
import { openReleased } from './released.ts';

const PEOPLE = 60;

async function opened(more: { simulated?: boolean } = {}) {
  const given = await openReleased({ people: PEOPLE, ...more });
  const taken = async (wish: Partial<Wish> = {}) => {
    const reply = await approvedRows(given, { release: given.release.id, ...wish });
    return { reply, cells: await readCells(reply.rawPayload, 'rows.csv') };
  };
  return { ...given, taken };
}

test('the CSV holds every row under its codes, raw, empty where there is no answer, in an order of its own', async () => {
  const { release, services, folder, taken } = await opened();
  const { reply, cells } = await taken();
  expect(reply.headers['content-disposition']).toBe('attachment; filename="fourlinks-release-1-rows.csv"');
  expect(reply.body.startsWith('\ufeffrelease,PL1,PL2,')).toBe(true);
  const columns = await readColumns(services, release);
  const asAnswered = release.manifest.columns.filter(
    ({ pool, role }) => pool === 'rows' && role !== 'background',
  );
  const names = asAnswered.map(({ name }) => name);
  const places = names.map((name) => cells.header.indexOf(name));
  expect(places).not.toContain(-1);
  const expected = Array.from({ length: PEOPLE }, (_, row) =>
    names.map((name) => wordOf(columns.get(`rows ${name}`)![row]!)).join(),
  );
  const found = cells.rows.map((row) => places.map((at) => row[at]).join());
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect((await taken()).cells.rows.map(String)).not.toEqual(cells.rows.map(String));
  // Nothing of it stays on the server.
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
});

function wordOf(cell: number | string): string {
  const empty = Number.isNaN(cell) || Number(cell) <= -124;
  return empty ? '' : String(cell);
}

test('raw background, detached and open answers, ids, times and serials are in no row', async () => {
  const { release, services, taken } = await opened();
  const { reply, cells } = await taken();
  const columns = await readColumns(services, release);
  for (const name of ['D4', 'D5', 'O1', 'O2', 'O3', 'id', 'serial']) expect(cells.header).not.toContain(name);
  expect(reply.body).not.toContain('意见');
  for (const { name, role } of release.manifest.columns) {
    const at = cells.header.indexOf(name);
    if (role !== 'background' || at < 0) continue;
    const raw = columns.get(`rows ${name}`)!.map(String);
    expect(cells.rows.map((row) => row[at]).toSorted()).not.toEqual(raw.toSorted());
  }
});

test('the same rows leave for SPSS, Stata, R and everything that reads Parquet, with their codebook as DDI', async () => {
  const { taken, ...given } = await opened();
  const { header } = (await taken()).cells;
  const bytesAs = (format: ExportFormat) => approvedRows(given, { release: given.release.id, format });
  for (const [format, extension, begins] of [
    ['sav', 'sav', '$FL2'],
    ['dta', 'dta', '<stata_dta>'],
    ['r', 'zip', 'PK'],
    ['spss', 'zip', 'PK'],
  ] as const) {
    const { headers, rawPayload } = await bytesAs(format);
    expect(headers['content-disposition']).toContain(`fourlinks-release-1-rows.${extension}`);
    expect(rawPayload.subarray(0, begins.length).toString()).toBe(begins);
  }
  const parquet = Uint8Array.from((await bytesAs('parquet')).rawPayload).buffer;
  const rows = await parquetReadObjects({ file: parquet });
  expect(rows).toHaveLength(PEOPLE);
  expect(Object.keys(rows[0]!)).toEqual(header);
  const { body } = await bytesAs('ddi');
  expect([...body.matchAll(/<var [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(header);
  expect(/<drvcmd>mean\(.*reverse\(.*answered<\/drvcmd>/.test(body)).toBe(true);
});

test('the workbook holds data, codebook with labels and values, and says what it is', async () => {
  const { taken } = await opened();
  const { reply } = await taken({ format: 'xlsx' });
  const [data, codebook, about] = await readWorkbook(reply.rawPayload);
  expect(data?.data).toHaveLength(PEOPLE + 1);
  expect(data?.data[0]?.slice(0, 3)).toEqual(['release', 'PL1', 'PL2']);
  const item = codebook?.data.find(([code]) => code === 'PL4');
  expect(item?.[1]).toBe('题目');
  expect(item?.[4]).toMatch(/^1 = 非常不同意; .*5 = 非常同意$/);
  expect(item?.[6]).toBe('R PL');
  expect(codebook?.data.find(([code]) => code === 'PM')?.[6]).toBe('mean(PL,PR,AP,RE)');
  expect(about?.data.flat().join()).toContain(`n = ${PEOPLE}`);
});

test('a simulated study says so in the name of the file and in every line', async () => {
  const { taken } = await opened({ simulated: true });
  const { reply, cells } = await taken();
  expect(reply.headers['content-disposition']).toContain('fourlinks-release-1-simulated-rows.csv');
  expect(cells.header[1]).toBe('simulated');
  expect(cells.rows.every((row) => row[1] === '模拟数据 simulated')).toBe(true);
});

test('a protected file has other answers, scores made of them, the same changes each time, and says how', async () => {
  const given = await opened();
  const { release, taken } = given;
  const first = await taken({ content: 'protected' });
  const again = await taken({ content: 'protected' });
  expect(first.reply.headers['content-disposition']).toContain('fourlinks-release-1-protected-rows.csv');
  const sorted = ({ cells }: typeof first) => cells.rows.map(String).toSorted();
  expect(sorted(again)).toEqual(sorted(first));
  const { cells: raw } = await taken();
  expect(first.cells.rows.map(String).filter((row) => raw.rows.map(String).includes(row))).toEqual([]);

  const book = (
    await approvedRows(given, { release: release.id, content: 'protected', format: 'json' })
  ).json<{
    retained: number;
    notes: string[];
    transitions: { name: string; answers: number[]; matrix: number[][] }[];
  }>();
  expect(book.retained).toBe(RETAINED);
  expect(book.notes.join()).toContain('转移矩阵');
  const item = book.transitions.find(({ name }) => name === 'PL1')!;
  expect(item.matrix[0]!.reduce((sum, p) => sum + p)).toBeCloseTo(1);
  expect(item.matrix[0]![0]).toBeGreaterThanOrEqual(RETAINED);
});

test('scores made anew of unchanged items are those of the release', async () => {
  const { release, services } = await opened();
  const { studio } = services.databases;
  const source = await loadSource(studio, release, 'protected');
  const again = rescore(source.columns, source.rows, release.manifest.scoring);
  const scores = source.columns.filter(({ column }) => column.role === 'score');
  expect(scores.length).toBeGreaterThan(5);
  for (const { column, cells } of scores)
    expect([...again(column.name)].map((score) => score.toFixed(9))).toEqual(
      [...(cells as Float64Array)].map((score) => score.toFixed(9)),
    );
});

test('open answers leave as a file of their own, in an order of their own', async () => {
  const { taken } = await opened();
  const { cells } = await taken({ content: 'open', question: 'O1' });
  expect(cells.header).toEqual(['O1']);
  const written = Array.from({ length: PEOPLE }, (_, i) => `意见 ${i}`);
  expect(cells.rows.flat().toSorted()).toEqual(written.toSorted());
});

test('at least five rows have all their background in common, ten in a protected file', async () => {
  const { release, services } = await opened();
  const limits = { rows: 5, protected: 10 } as const;
  for (const content of ['rows', 'protected'] as const) {
    const source = await loadSource(services.databases.studio, release, content);
    const told = source.columns.filter(({ grouped }) => grouped);
    expect(told.length).toBeGreaterThan(0);
    const sizes = new Map<string, number>();
    for (let row = 0; row < PEOPLE; row++) {
      const key = told.map(({ cells }) => cells[row]).join();
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(limits[content]);
  }
});
