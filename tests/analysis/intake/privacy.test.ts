import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { guessMapping } from '../../../analysis/intake/guess-mapping.ts';
import { maskSheet, namedColumns } from '../../../analysis/intake/mask-sheet.ts';
import { codesOf, keyFile, readKeyFile } from '../../../analysis/intake/pseudonym.ts';
import { toLong } from '../../../analysis/intake/to-long.ts';
import { uploadsOf } from '../../../analysis/intake/upload.ts';
import { toCrockford } from '../../../analysis/protocol/crockford.ts';
import { personalSortIn } from '../../../analysis/disclosure/records/personal-cell.ts';
import { listingsOf, noteKinds, type NoteKind } from '../../../analysis/intake/note.ts';
import { readUpload } from '../../../server/features/record/read-upload.ts';
import { csv, sheetsIn, type Written, xlsx } from '../../support/records/files.ts';
import { allPlanted, foundIn, planted } from '../../support/records/planted.ts';

const key = new Uint8Array(32).map((_, i) => i);

/** What would be sent of a file when nobody changes the guess: every doubt is settled for the person. */
async function sent(file: Uint8Array, reasons: Record<string, string> = {}) {
  const sheets = await sheetsIn(file);
  const mapping = { ...guessMapping(sheets), reasons };
  return uploadsOf(toLong(sheets, mapping), mapping, key);
}

const entries = (
  cell: (at: number) => { unit?: string; person?: string; reason?: string; status?: string; basis?: string },
): Written => ({
  '2024年第一季度': [
    ['日期', '单位', '责任人', '指标', '加减分', '事由', '状态', '依据'],
    ...allPlanted.map((_, at) => {
      const { unit = '甲局', person = '', reason = '', status = '已定', basis = '' } = cell(at);
      return ['2024-01-03', unit, person, '执法', -0.5 - at / 100, reason, status, basis];
    }),
  ],
});

test('fifty planted things are fifty, and all of them stand in the files', async () => {
  expect(new Set(allPlanted).size).toBe(50);
  const sheets = await sheetsIn(await xlsx(entries((at) => ({ person: allPlanted[at]! }))));
  expect(foundIn(JSON.stringify(sheets))).toHaveLength(50);
});

test.each(['person', 'reason', 'basis', 'unit', 'status'] as const)(
  'none of them leaves from the column %s',
  async (column) => {
    const uploads = await sent(await xlsx(entries((at) => ({ [column]: allPlanted[at]! }))));
    expect(uploads.map(({ table }) => table)).toEqual(['entries']);
    expect(foundIn(JSON.stringify(uploads))).toEqual([]);
  },
  30_000,
);

test('none leaves inside words of a column whose names are known from another', async () => {
  const people = [...planted.names, ...planted.latin];
  const uploads = await sent(
    await xlsx(entries((at) => ({ person: people[at % 25]!, status: `由${people[(at + 3) % 25]!}复核` }))),
  );
  expect(foundIn(JSON.stringify(uploads))).toEqual([]);
});

test('none leaves from the headers of a matrix, the name of a sheet, a title, a remark, or a column of numbers', async () => {
  const people = [...planted.names, ...planted.latin];
  const file = await xlsx({
    张建国: [
      [`制表：${planted.posts.join('')}`, ...people.map(() => null)],
      ['评价人', ...people],
      ...people.map((rater, r) => [
        rater,
        ...people.map((_, c) => (r === c ? planted.telephones[r % 10]! : 60 + ((r + c) % 40))),
      ]),
      [`注：联系人 ${planted.names[1]} ${planted.telephones[0]}`],
    ],
  });
  const [ratings] = await sent(file);
  expect(ratings!.table).toBe('ratings');
  expect(ratings!.columns['rating']!.length).toBe(25 * 24);
  expect(new Set(ratings!.columns['ratee']).size).toBe(25);
  expect(foundIn(JSON.stringify(ratings))).toEqual([]);
});

test('the same search finds them all before names are replaced: it can fail', async () => {
  const sheets = await sheetsIn(await xlsx(entries((at) => ({ person: allPlanted[at]! }))));
  expect(foundIn(JSON.stringify(toLong(sheets, guessMapping(sheets)).rows))).toHaveLength(50);
});

test('of a column that is none of names only what looks like one becomes a code', async () => {
  const sheets = await sheetsIn(csv('单位,季度,总分\n张建国,2024Q1,98\n甲局,2024Q1,98\n'));
  const guess = guessMapping(sheets);
  const columns = guess.sheets[0]!.columns.map((own) => ({ ...own, coded: false }));
  const said = { ...guess, sheets: [{ ...guess.sheets[0]!, columns }] };
  const [upload] = await uploadsOf(toLong(sheets, said), said, key);
  expect(upload!.columns['unit']).toEqual([expect.stringMatching(/^P-/), '甲局']);
});

test('what is said of places is nothing that the server takes for a name, a number or a day', () => {
  const places = Object.keys(noteKinds).map((kind) => ({
    kind: kind as NoteKind,
    place: { sheet: 0, row: 1, column: 1 },
  }));
  const texts = listingsOf([...places, ...places]).flatMap(({ place, said }) => [
    place,
    ...Object.values(said),
  ]);
  expect(texts.filter((text) => personalSortIn(text) !== null)).toEqual([]);
});

test('what would be sent is what the server takes', async () => {
  const uploads = await sent(
    await xlsx(entries((at) => ({ person: allPlanted[at]!, unit: allPlanted[(at + 5) % 50]! }))),
  );
  for (const { table, columns, listed } of uploads)
    expect(readUpload({ table, scheme: null, title: 'T', columns, listed })).toBeDefined();
});

test('a reason comes along as the code that somebody chose, and no other way', async () => {
  const file = csv(
    '日期,单位,指标,加减分,事由\n2024-01-03,甲局,执法,-1,迟报\n2024-01-09,甲局,执法,-2,张建国迟到\n',
  );
  const [upload] = await sent(file, { 迟报: 'late' });
  expect(upload!.columns['reason']).toEqual(['late', null]);
  expect(upload!.listed.map(({ place }) => place)).toContain('1!E3');
});

test('what is sent of persons tells nothing by its order or its places', async () => {
  const people = planted.names.slice(0, 12);
  const file = csv(
    `评价人,被评价人,评分\n${people.map((name, at) => `评委,${name},${at === 4 ? '不参评' : 80 + at}`).join('\n')}\n`,
  );
  const [upload] = await sent(file);
  const codes = upload!.columns['ratee']!.map(String);
  expect(codes).toEqual([...codes].sort());
  expect(upload!.listed.every(({ place }) => /^1![A-Z]*$/.test(place))).toBe(true);
});

test('codes are those of HMAC-SHA-256, the same in any spacing, and of another key others', async () => {
  const codes = await codesOf(key, ['张建国', '张 建国', 'P-0123ABCD', '李四']);
  const mac = createHmac('sha256', key).update('张建国').digest();
  expect(codes.get('张建国')).toBe(`P-${toCrockford(mac.subarray(0, 5))}`);
  expect(codes.get('张 建国')).toBe(codes.get('张建国'));
  expect(codes.get('P-0123ABCD')).toBe('P-0123ABCD');
  expect(codes.get('李四')).not.toBe(codes.get('张建国'));
  const other = await codesOf(new Uint8Array(32).fill(9), ['张建国']);
  expect(other.get('张建国')).not.toBe(codes.get('张建国'));
});

test('a code that another name has is refused', async () => {
  const code = (await codesOf(key, ['张建国'])).get('张建国')!;
  await expect(codesOf(key, ['张建国', code])).rejects.toThrow();
});

test('a key comes back from its file; another file is none', () => {
  expect(readKeyFile(keyFile(key))).toEqual(key);
  expect(readKeyFile('fourlinks pseudonym key 1\nABC\n')).toBeNull();
  expect(readKeyFile('张建国')).toBeNull();
});

test('a sheet of which names were replaced holds none of them, and reads the same way again', async () => {
  const [sheet] = await sheetsIn(
    await xlsx(
      entries((at) => ({
        person: allPlanted[at]!,
        reason: allPlanted[(at + 7) % 50]!,
        status: allPlanted[(at + 9) % 50]!,
      })),
    ),
  );
  const [mapping] = guessMapping([sheet!]).sheets;
  const masked = await maskSheet(sheet!, { mapping: mapping!, columns: namedColumns(mapping!), key });
  expect(foundIn(JSON.stringify(masked.rows))).toEqual([]);
  expect(masked.rows).toHaveLength(51);
  const again = guessMapping([{ name: '', rows: masked.rows }]);
  expect(again.sheets[0]!.columns.map(({ to }) => to)).toEqual(mapping!.columns.map(({ to }) => to));
});
