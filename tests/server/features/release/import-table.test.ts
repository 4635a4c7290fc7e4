import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMissingInteger, toDoubles } from '../../../../analysis/columns.ts';
import type { Imported, ImportPreview, Mapping } from '../../../../server/contract/import.ts';
import { loadPool, loadTable } from '../../../../server/features/release/release.door.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import instrument from '../../../fixtures/bfi/instrument.json' with { type: 'json' };
import reference from '../../../fixtures/bfi/reference.json' with { type: 'json' };
import { openBfi, openImporting } from './importing.ts';

const bfi = readFileSync('tests/fixtures/bfi/bfi.csv');

/** A file with every item of the instrument, 12 rows of the same answers, changed at some places. */
function table(change: (rows: string[][]) => void = () => undefined): string {
  const header = instrument.items.map(({ code }) => code);
  const rows = [header, ...Array.from({ length: 12 }, () => header.map(() => '2'))];
  change(rows);
  return rows.map((row) => row.join(',')).join('\n');
}
const straight: Mapping = {
  items: Object.fromEntries(instrument.items.map(({ code }) => [code, code])),
  missing: [],
};

describe('the 2,800 respondents of bfi.csv', () => {
  test('become a release whose counts and means are those of R', async () => {
    const { services, preview, import: send } = await openBfi();
    const { mapping } = (await preview(bfi)).json<ImportPreview>();
    const reply = await send(bfi, mapping, 'bfi.csv');
    expect(reply.statusCode).toBe(201);
    const { release, report } = reply.json<Imported>();
    expect(release).toMatchObject({ n: reference.n, source: 'import', number: 1 });
    expect(report).toMatchObject({ rows: 2800, emptyRows: 0, dropped: ['age'], absent: [] });
    for (const { item, missing, outOfRange, wrong } of report.columns) {
      expect(missing, item).toBe(reference.missing[item as keyof typeof reference.missing]);
      expect([outOfRange, wrong]).toEqual([[], []]);
    }

    const { columns } = await loadTable(services.databases.studio, release);
    const present = (name: string) => {
      const column = columns.get(name)!;
      if (column.kind === 'text') throw new Error(name);
      return [...toDoubles(column)].filter((value) => !Number.isNaN(value));
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const [item, expected] of Object.entries(reference.itemMeans))
      expect(mean(present(item)), item).toBeCloseTo(expected, 12);
    for (const [scale, expected] of Object.entries(reference.scaleMeans)) {
      const scores = present(scale);
      const centre = mean(scores);
      const variance = scores.reduce((sum, score) => sum + (score - centre) ** 2, 0) / (scores.length - 1);
      expect(centre, scale).toBeCloseTo(expected, 12);
      expect(Math.sqrt(variance), scale).toBeCloseTo(reference.scaleSds[scale as 'A'], 12);
      expect(2800 - scores.length, scale).toBe(reference.scaleMissing[scale as 'A']);
    }
  });

  test('are previewed: columns guessed by code, five rows shown, nothing stored', async () => {
    const { preview, releases } = await openBfi();
    const shown = (await preview(bfi)).json<ImportPreview>();
    expect(shown.mapping.items).toEqual(straight.items);
    expect(shown.firstRows).toHaveLength(5);
    expect(shown.firstRows[0]?.slice(0, 3)).toEqual(['2', '4', '3']);
    expect(shown.report.dropped).toEqual(['age']);
    expect(await releases()).toEqual([]);
  });

  test('give the same cells from a workbook', async () => {
    const { services, import: send } = await openBfi();
    const [header, ...rows] = bfi
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('"', '').trim().split(','));
    const book = await writeXlsx([
      {
        name: 'bfi',
        rows: [header!, ...rows.map((row) => row.map((cell) => (cell === '' ? null : Number(cell))))],
      },
    ]);
    const { release } = (await send(book, straight, 'bfi.xlsx')).json<Imported>();
    const { columns } = await loadTable(services.databases.studio, release);
    const { values } = columns.get('N4')!;
    expect(values.filter((value) => isMissingInteger(value))).toHaveLength(reference.missing.N4);
  });
});

describe('a table of a survey service', () => {
  test('is recognised by the texts of the items, numbered, and read from labels in either language', async () => {
    const { publish, preview, import: send, services } = await openImporting();
    const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
    const [first] = instrument.items;
    const worded = {
      ...instrument,
      items: [
        { ...first!, code: 'W1', text: text('我清楚对我的要求。', 'I know what is asked of me.') },
        { ...first!, code: 'W2', text: text('我得到帮助。', 'I get help.') },
        { code: 'W3', block: 'A', type: 'open', maxLength: 200, text: text('建议？', 'Suggestions?') },
        { ...instrument.items.at(-2)!, code: 'sex' },
      ],
      scales: [],
    };
    await publish(worded);
    const header = '序号,1、我清楚对我的要求,W2. anything,3、建议？,您的性别';
    const rows = ['1,非常准确,Very inaccurate,多沟通,男', '2,不愿回答,3,(空),女'];
    const file = [header, ...Array.from({ length: 6 }, () => rows).flat()].join('\n');
    const { mapping, report } = (await preview(file)).json<ImportPreview>();
    expect(mapping.items).toEqual({
      W1: '1、我清楚对我的要求',
      W2: 'W2. anything',
      W3: '3、建议？',
      sex: '您的性别',
    });
    expect(report.dropped).toEqual(['序号']);
    const { release } = (await send(file, mapping)).json<Imported>();
    const { columns } = await loadTable(services.databases.studio, release);
    const sorted = (name: string) => [...columns.get(name)!.values].sort((a, b) => a - b);
    expect(sorted('W1')).toEqual([...Array<number>(6).fill(-127), ...Array<number>(6).fill(6)]);
    expect(sorted('W2')).toEqual([...Array<number>(6).fill(1), ...Array<number>(6).fill(3)]);
    expect(sorted('sex')).toEqual([...Array<number>(6).fill(1), ...Array<number>(6).fill(2)]);
    const said = await loadPool(services.databases.studio, release, 'open:W3');
    expect(said.rows).toBe(6);
  });
});

describe('what does not fit', () => {
  test('numbers out of range become missing and are counted; empty rows are left out', async () => {
    const { import: send } = await openBfi();
    const file = table((rows) => {
      rows[1]![0] = '7';
      rows[2]![0] = '7';
      rows[3]![0] = '2.5';
      rows[4] = rows[4]!.map(() => '');
    });
    const { release, report } = (await send(file, straight)).json<Imported>();
    expect(release.n).toBe(11);
    expect(report).toMatchObject({ rows: 12, emptyRows: 1 });
    expect(report.columns[0]).toMatchObject({
      answered: 8,
      missing: 1,
      outOfRange: [
        { value: '7', rows: 2 },
        { value: '2.5', rows: 1 },
      ],
    });
  });

  test('an item that the file does not have must be said to be absent', async () => {
    const { import: send } = await openBfi();
    const { gender: _, ...rest } = straight.items;
    expect((await send(table(), { ...straight, items: rest })).json()).toMatchObject({
      code: 'import-item-missing',
      details: { item: 'gender' },
    });
    const reply = await send(table(), { ...straight, items: { ...rest, gender: null } });
    expect(reply.json<Imported>().report).toMatchObject({ absent: ['gender'], dropped: ['gender'] });
  });

  test.each([
    ['an empty file', '', {}, 'table-empty', {}],
    ['a file without rows', 'A1,A2\n', {}, 'table-empty', {}],
    ['a column that is not there', table(), { A1: 'Q1' }, 'import-column-unknown', { column: 'Q1' }],
    ['an item that is not there', table(), { Z9: 'A1' }, 'import-item-unknown', { item: 'Z9' }],
    ['a column for two items', table(), { A2: 'A1' }, 'import-column-shared', { column: 'A1' }],
    [
      'words where an answer belongs',
      table((rows) => (rows[5]![1] = 'yes')),
      {},
      'import-value-wrong',
      { column: 'A2', row: 6, value: 'yes', item: 'A2' },
    ],
    ['too few rows', table((rows) => rows.splice(5)), {}, 'import-too-few', { n: 4, floor: 10 }],
  ])('%s is refused with the place, and nothing is stored', async (_, file, items, code, details) => {
    const { import: send, releases } = await openBfi();
    const reply = await send(file, { ...straight, items: { ...straight.items, ...items } });
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code, details });
    expect(await releases()).toEqual([]);
  });

  test('a broken workbook, a picture and a mapping that is none are refused', async () => {
    const { import: send, preview, releases } = await openBfi();
    const book = await writeXlsx([{ name: 'x', rows: [['A1'], [1]] }]);
    expect((await preview(book.subarray(0, 400), undefined, 'cut.xlsx')).json()).toMatchObject({
      code: 'table-damaged',
      title: expect.stringContaining('"cut.xlsx" is incomplete or damaged') as string,
    });
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]);
    expect((await preview(picture)).json()).toMatchObject({ code: 'table-other-file' });
    expect((await send(table(), '{')).json()).toMatchObject({ code: 'json-malformed' });
    expect((await send(table(), { items: { A1: 3 }, missing: [] })).json()).toMatchObject({
      code: 'request-invalid',
    });
    expect(await releases()).toEqual([]);
  });

  test('a study without a published instrument cannot import', async () => {
    const { preview } = await openImporting();
    expect((await preview(table())).json()).toMatchObject({ code: 'release-instrument-missing' });
  });
});
