import { expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openAnswering } from '../response/answering.ts';
import { type Answering, collect, freeze, readColumns } from './frozen.ts';

async function frozen() {
  const given = await openAnswering();
  await collect(given, 0, 12);
  return { given, release: await freeze(given) };
}
const rowsCsv = async ({ own }: Pick<Answering, 'own'>, id: string) => {
  const reply = await own('GET', `releases/${id}/rows.csv`);
  return { reply, cells: await readCells(reply.rawPayload, 'rows.csv') };
};

test('the CSV holds every row of the release under its codes, raw, empty where there is no answer', async () => {
  const { given, release } = await frozen();
  const { reply, cells } = await rowsCsv(given, release.id);
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-disposition']).toBe('attachment; filename="fourlinks-release-1-rows.csv"');
  expect(reply.body.startsWith('\ufeffrelease,PL1,PL2,')).toBe(true);
  const columns = await readColumns(given.services, release);
  const names = cells.header.slice(1);
  expect(names).toEqual(
    release.manifest.columns.filter(({ pool }) => pool === 'rows').map(({ name }) => name),
  );
  const expected = Array.from({ length: 12 }, (_, row) =>
    ['1', ...names.map((name) => columns.get(`rows ${name}`)![row]!).map((cell) => wordOf(cell))].join(),
  );
  expect(cells.rows.map((row) => row.join()).sort()).toEqual(expected.sort());
});

function wordOf(cell: number | string): string {
  const empty = Number.isNaN(cell) || [-128, -127, -126].includes(Number(cell));
  return empty ? '' : String(cell);
}

test('detached and open answers, ids, times and serials are in no row', async () => {
  const { given, release } = await frozen();
  const { reply, cells } = await rowsCsv(given, release.id);
  for (const name of ['D4', 'D5', 'O1', 'O2', 'O3', 'id', 'serial']) expect(cells.header).not.toContain(name);
  expect(reply.body).not.toContain('意见');
});

test('the order of the rows is drawn anew for every export', async () => {
  const { given, release } = await frozen();
  const [first, second] = [await rowsCsv(given, release.id), await rowsCsv(given, release.id)];
  expect(first.cells.rows).not.toEqual(second.cells.rows);
  expect(first.cells.rows.map(String).sort()).toEqual(second.cells.rows.map(String).sort());
});

test('the workbook holds data, codebook with labels and values, and says what it is', async () => {
  const { given, release } = await frozen();
  const reply = await given.own('GET', `releases/${release.id}/rows.xlsx`);
  const [data, codebook, about] = await readWorkbook(reply.rawPayload);
  expect(data?.data).toHaveLength(13);
  expect(data?.data[0]?.slice(0, 3)).toEqual(['release', 'PL1', 'PL2']);
  const item = codebook?.data.find(([code]) => code === 'PL4');
  expect(item?.[1]).toBe('题目 item');
  expect(item?.[4]).toMatch(/^1 = 非常不同意 Strongly disagree; .*5 = 非常同意 Strongly agree$/);
  expect(item?.slice(5)).toEqual(['反向 R', 'PL']);
  expect(codebook?.data.find(([code]) => code === 'PM')?.[4]).toBe('mean(PL,PR,AP,RE)');
  expect(about?.data).toContainEqual(['样本量 n', 12]);
  expect(about?.data).toContainEqual(['发布哈希 Release hash', release.hash]);
  expect(about?.data).toContainEqual(['是否模拟 Simulated', '否 no']);
});

test('a simulated study says so in the name of the file and in every line', async () => {
  const given = await openAnswering();
  await given.services.databases.studio.updateTable('study').set({ simulated: 1 }).execute();
  await collect(given, 0, 10);
  const { id } = await freeze(given);
  const { reply, cells } = await rowsCsv(given, id);
  expect(reply.headers['content-disposition']).toContain('fourlinks-release-1-simulated-rows.csv');
  expect(cells.header[1]).toBe('simulated');
  expect(cells.rows.every((row) => row[1] === '模拟数据 simulated')).toBe(true);
});

test('every export is logged with who took it; a viewer may not', async () => {
  const { given, release } = await frozen();
  await rowsCsv(given, release.id);
  await given.own('GET', `releases/${release.id}/rows.xlsx`);
  const looks = () => given.services.databases.studio.selectFrom('look').select('action').execute();
  const actions = (await looks()).map(({ action }) => action).sort();
  expect(actions).toEqual(['release.freeze', 'release.rows.csv', 'release.rows.xlsx']);

  const viewer = await givenResearcher(given.services, { study: given.study, role: 'viewer' });
  const url = `/api/studies/${given.study}/releases/${release.id}/rows.csv`;
  const refused = await given.app.inject({ url, headers: viewer.headers });
  expect(refused.statusCode).toBe(403);
  expect(await looks()).toHaveLength(3);
});
