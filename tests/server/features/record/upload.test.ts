import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { buildApp } from '../../../../server/app.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { openTestServer } from '../../../support/server.ts';
import { openRecords } from './records.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const names = [
  ...surnames.map((surname, i) => `${surname}${['伟明', '秀英', '敏', '建国', '丽'][i % 5]!}`),
  ...[
    '欧阳文静',
    '诸葛晓',
    '阿依古丽·买买提',
    '章若楠',
    '俞敏洪',
    'Zhang Weiming',
    'LI XIUYING',
    'wang jianguo',
  ],
  ...['Chen, Limin', '刘所长', '周科长', '孙 丽华'],
];
const numbers = [
  ...Array.from({ length: 6 }, (_, i) => `1${[38, 59, 77, 86, 91, 35][i]!}0042${1357 + i}`),
  ...['138 0042 9901', '0371-6500 1188', '+86 13900427788', '１３７００４２６６５５', 'li.na@example.cn'],
  ...['410105198803124417', '41010519850312002X', '410105850312441', 13_600_428_877],
];
const days = ['2023-03-17', '2023年4月19日', '20230521'];
const planted = [...names, ...numbers, ...days];

/** Every byte that the server keeps in its folder, as text. */
function kept(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}

const asKept = (text: string) => Buffer.from(text).toString('latin1');

test('50 names, numbers and days that are sent in are refused, and stand nowhere: not in files, logs, replies or the record of acts', async () => {
  expect(planted.length).toBeGreaterThanOrEqual(50);
  const lines: string[] = [];
  const server = await openTestServer();
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const app = await buildApp({ ...server.services, log });
  const { add, call, folder } = await openRecords({ ...server, app });
  const { entries, persons } = makeLedger();
  const replies: string[] = [];
  const passed: unknown[] = [];
  const send = async (word: string | number, sent: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await sent;
    replies.push(body);
    if (statusCode !== 422) passed.push([word, statusCode, body]);
  };
  for (const word of planted) {
    const at = (cells: readonly unknown[]) => cells.map((cell, row) => (row === 3 ? word : cell)) as never;
    await send(word, add('entries', { ...entries, reason: at(entries['reason']!) }));
    await send(word, add('entries', { ...entries, person: at(entries['person']!) }));
    await send(word, add('persons', { ...persons, department: at(persons['department']!) }));
    await send(word, add('persons', { ...persons, [String(word)]: persons['score']! }));
    await send(word, add('entries', entries, { title: `${word}` }));
    const said = { 'zh-CN': `“${word}”没有读入`, en: `"${word}" was not read` };
    await send(word, add('entries', entries, { listed: [{ place: 'A1', said }] }));
    await send(word, call('POST', '/record-releases', { named: false, explained: `${word}，同意` }));
  }
  expect(passed).toEqual([]);
  expect(replies).toHaveLength(7 * planted.length);
  await server.services.databases.settle();
  const stored = kept(folder);
  const told = [...replies, ...lines].join('\n');
  const found = planted.filter(
    (word) => stored.includes(asKept(String(word))) || told.includes(String(word)),
  );
  expect(found).toEqual([]);
  // What is there is found: the same search sees a title that was let in.
  await add('entries', entries, { title: '明细一' });
  await server.services.databases.settle();
  expect(kept(folder)).toContain(asKept('明细一'));
  await app.close();
}, 120_000);

test('a faulty table is refused by a sentence with the column and the number of cells', async () => {
  const { add } = await openRecords();
  const { scores, ratings, results } = makeLedger();
  const codeOf = async (...sent: Parameters<typeof add>) =>
    (await add(...sent)).json<{ code: string; title: string; details: object }>();
  const { unit: _, ...withoutUnit } = scores;
  expect(await codeOf('scores', withoutUnit)).toMatchObject({
    code: 'record-column-missing',
    title: '缺少“被考评单位（unit）”列：没有它，一行说明不了什么。什么也没有存下。',
  });
  const cases = [
    ['record-columns-unknown', 'scores', { ...scores, remark: scores['unit']! }],
    ['record-lengths', 'scores', { ...scores, unit: scores['unit']!.slice(1) }],
    ['record-kind', 'scores', { ...scores, score: scores['score']!.map(String) }],
    ['record-kind', 'scores', { ...scores, group: scores['score']! }],
    ['record-cells-missing', 'scores', { ...scores, unit: scores['unit']!.map((u, i) => (i ? u : null)) }],
    ['record-indicators-unknown', 'scores', { ...scores, indicator: scores['indicator']!.map(() => 'I99') }],
    [
      'record-codes',
      'ratings',
      { ...ratings, rater: ratings['rater']!.map((r) => (r === 'R01' ? 'boss' : r)) },
    ],
    ['record-upload-malformed', 'results', { ...results, total: [true] }],
    ['record-upload-malformed', 'payments', results],
  ] as const;
  for (const [code, table, columns] of cases)
    expect(await codeOf(table, columns as never), code).toMatchObject({ code });
  expect(await codeOf('scores', scores, { scheme: 7 })).toMatchObject({ code: 'scheme-unknown' });
});

test('words of offices, places and tiers are no names', async () => {
  const { add } = await openRecords();
  const { units, persons } = makeLedger();
  const words = ['高新区', '马坡镇', '城关分局', '江北所', '方城县'];
  const location = units['location']!.map((_, row) => words[row % words.length]!);
  expect((await add('units', { ...units, location })).statusCode).toBe(201);
  const tiers = ['优秀', '良好', '合格', '基本合格', '高级'];
  const tier = persons['tier']!.map((_, row) => tiers[row % tiers.length]!);
  expect((await add('persons', { ...persons, tier, grade: tier })).statusCode).toBe(201);
});
