import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textIn } from '../../../../analysis/model/words.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import { readSheet } from '../../../../server/formats/spreadsheet/read-sheet.ts';
import { filesToRead } from './hard-files.ts';
import { hardTable } from './hard-table.ts';
import { oldSav } from './old-sav.ts';

const foreign = (name: string) =>
  readFileSync(new URL(`../../../fixtures/statistics/foreign/${name}`, import.meta.url));
const read = (name: string) => readSheet(foreign(name), name);

const haven = [
  ['id', 'q1', 'score', 'who', 'day', 'at', 'long', '时间'],
  ['1', '1', '0.1', '张三', '2026-03-01', '2026-03-01T09:00:11', '长文'.repeat(200), '00:00'],
  ['2', '5', String(1 / 3), '', '', '', '', '01:00'],
  ['3', '9', '', '李 四', '1999-12-31', '2026-03-01', 'a'.repeat(256), '01:30'],
  ['4', '99', '10000000000', `x'y"z`, '1900-01-01', '2026-12-31T23:59:59', 'b', ''],
  ['5', '-1', '-2.5', 'a,b', '2026-11-30', '2000-02-29T12:30:00', '字'.repeat(500), '23:59:59'],
  ['6', '3', '4', 'end', '1582-10-20', '2026-01-01T01:01:01', 'c', '00:01'],
];

test.each(['haven.sav', 'haven-plain.sav', 'haven.zsav'])('%s says what haven wrote', async (name) => {
  const sheet = await read(name);
  expect(sheet.rows).toEqual(haven);
  expect(sheet.encoding).toEqual({ name: 'utf-8', sure: 1 });
  expect(sheet.variables![1]).toEqual({
    name: 'q1',
    label: '您满意吗',
    values: [
      { value: '1', label: '很不同意' },
      { value: '5', label: '很同意' },
      { value: '9', label: '未答' },
    ],
    missing: ['9', '-1'],
  });
});

test.each(['haven-14.dta', 'haven-15.dta', 'haven-13.dta'])('%s says what haven wrote', async (name) => {
  const sheet = await read(name);
  const missing = ['1', '5', '.a', '.z', '', '3'];
  const times = ['0', '3600', '5400', '', '86399', '60'];
  const expected = haven.slice(1).map(([id, , score, who, day, at, long], i) => {
    const row = [id, missing[i], score, who, day, at, long];
    return name === 'haven-13.dta' ? row : [...row, times[i]];
  });
  expect(sheet.rows.slice(1)).toEqual(expected);
  expect(sheet.encoding).toEqual({ name: 'utf-8', sure: 1 });
  expect(sheet.variables![1]).toMatchObject({
    label: '您满意吗',
    values: [{ value: '1', label: '很不同意' }, { value: '5' }, { value: '.a', label: '拒答' }],
    missing: ['.a', '.z'],
  });
});

test.each(['haven-8.dta', 'haven-10.dta', 'haven-12.dta'])(
  '%s, of an old Stata, says what haven wrote',
  async (name) => {
    const sheet = await read(name);
    expect(sheet.rows).toEqual([
      ['qa', 'who', 'flt', 'lab', 'day'],
      ['1', 'x', '0.5', '1', '2026-03-01'],
      ['2', '', '0.25', '2', ''],
      ['', 'yz', '', '1', '1950-01-01'],
    ]);
    expect(sheet.variables![3]).toEqual({
      name: 'lab',
      label: 'Which?',
      values: [
        { value: '1', label: 'yes' },
        { value: '2', label: 'no' },
      ],
      missing: [],
    });
  },
);

test.each(['pspp.sav', 'pspp.zsav'])('%s says what PSPP wrote, and what of it is left out', async (name) => {
  const sheet = await read(name);
  expect(sheet.rows).toEqual([
    ['id', 'q1', 'name', 'd', 't', 'm'],
    ['1', '5', '张三', '2026-03-01', '09:30', '1.5'],
    ['2', '9', '', '1999-12-31', '23:59:59', '99'],
    ['3', '1', '李四', '1582-10-15', '00:00', ''],
  ]);
  const [, q1, name_, , , m] = sheet.variables!;
  expect(q1!.missing).toEqual(['9']);
  expect(name_!.values).toEqual([{ value: '张三', label: '第一位' }]);
  expect(m).toMatchObject({ label: '金额', missing: ['99'] });
  expect(sheet.leftOut).toEqual([
    { kind: 'document', place: '', count: 2 },
    { kind: 'response-set', place: 's', count: 1 },
    { kind: 'weight', place: 'id', count: 1 },
  ]);
});

test.each(['hard.sav', 'hard.dta'])('%s of our own comes back with every cell and label', async (name) => {
  const sheet = await readSheet(filesToRead()[name]!, name);
  const isStata = name.endsWith('.dta');
  const letters = new Map([-128, -127, -126, -125, -124].map((code, i) => [code, `.${'abcde'[i]!}`]));
  for (const { name: own, cells, label, values } of hardTable.variables.filter(
    (each) => each.name !== 'endless',
  )) {
    const c = sheet.variables!.findIndex((each) => each.label === textIn(label, 'zh-CN'));
    if (c < 0) expect(own).toBe('wordy');
    else {
      const expected = [...cells].map((cell) => {
        if (typeof cell === 'string') return cell;
        if (Number.isNaN(cell)) return '';
        const code = cells instanceof Int8Array && isStata ? letters.get(cell) : undefined;
        return code ?? String(cell);
      });
      expect(
        sheet.rows.slice(1).map((row) => row[c]),
        own,
      ).toEqual(expected);
      for (const { value, label: said } of values)
        expect(sheet.variables![c]!.values).toContainEqual({
          value: String(value),
          label: textIn(said, 'zh-CN'),
        });
    }
  }
});

const zhang = Uint8Array.of(0xd5, 0xc5, 0xc8, 0xfd);

test('an old file in GBK is read by its code page, by what it seems to be, or as somebody wishes', async () => {
  const rows = [[1, zhang]] as const;
  const said = await readSheet(oldSav(rows, 936), 'a.sav');
  expect(said.rows).toEqual([
    ['Q1', 'NAME'],
    ['1', '张三'],
  ]);
  expect(said.variables![0]).toEqual({
    name: 'Q1',
    label: '满意',
    values: [{ value: '1', label: '满意' }],
    missing: ['9'],
  });
  expect(said.encoding).toEqual({ name: 'gb18030', sure: 1 });
  for (const codePage of [undefined, 2, 3]) {
    const seeming = await readSheet(oldSav(rows, codePage), 'a.sav');
    expect(seeming.rows[1]).toEqual(['1', '张三']);
    expect(seeming.encoding!.sure).toBeLessThan(1);
  }
  const wished = await readSheet(oldSav(rows), 'a.sav', { encoding: 'windows-1252' });
  expect(wished.rows[1]).toEqual(['1', 'ÕÅÈý']);
});

test.each(['haven.sav', 'haven.zsav', 'pspp.sav', 'haven-8.dta', 'haven-13.dta', 'haven-15.dta'])(
  '%s cut short anywhere is refused with how far it goes',
  async (name) => {
    const whole = foreign(name);
    for (let length = 200; length < whole.length - 40; length += 97) {
      const problem: unknown = await readSheet(whole.subarray(0, length), name).catch(
        (error: unknown) => error,
      );
      expect(problem, `${length}`).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ code: 'table-cut-short', details: { file: name } });
    }
  },
);
