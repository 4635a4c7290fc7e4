import { expect, test } from 'vitest';
import { cellsOff } from '../../../analysis/intake/add-up.ts';
import { csv, ods, xlsx } from '../../support/records/files.ts';
import { readAnswered as read } from '../../support/records/read-answered.ts';

/** Fifteen shapes in which bureaus keep their points, as real files: each comes in reconciled, or is listed by cell. */

test('1 long: a row a unit, period and indicator', async () => {
  const file = csv(
    '单位,考评期,指标,标准分,扣分,加分,得分\n甲局,2024年第一季度,执法,20,0.5,0,19.5\n甲局,2024Q2,执法,20,１,０,19\n',
  );
  const { table, open, rows } = await read(file);
  expect(table('scores')).toEqual([
    { unit: '甲局', period: '2024Q1', indicator: '执法', weight: 20, deducted: 0.5, added: 0, score: 19.5 },
    { unit: '甲局', period: '2024Q2', indicator: '执法', weight: 20, deducted: 1, added: 0, score: 19 },
  ]);
  expect(open).toEqual([]);
  expect(cellsOff(rows)).toEqual([]);
});

test('2 wide: an indicator a column, full marks in its name, total and rank beside', async () => {
  const file = await xlsx({
    '2024年第一季度': [
      ['第一季度考评得分', null],
      ['序号', '单位', '执法（60分）', '服务（40分）', '加分', '总分', '名次'],
      [1, '甲局', 59.5, 39, 1, 99.5, '并列第1'],
      [2, '乙局', 58, 40, 0, 98, '第三名'],
    ],
  });
  const { scores, table, sums, guess } = await read(file);
  expect(scores).toEqual([
    ['甲局', '2024Q1', '执法', 59.5],
    ['甲局', '2024Q1', '服务', 39],
    ['乙局', '2024Q1', '执法', 58],
    ['乙局', '2024Q1', '服务', 40],
  ]);
  expect(table('scores')[0]).toMatchObject({ weight: 60 });
  expect(table('results')).toEqual([
    { unit: '甲局', period: '2024Q1', bonus: 1, total: 99.5, rank: 1 },
    { unit: '乙局', period: '2024Q1', bonus: 0, total: 98, rank: 3 },
  ]);
  expect(guess.sheets[0]!.fullMark).toBe(100);
  expect(sums.map(({ off }) => off)).toEqual([0, 0]);
});

test('3 two rows of a header, merged: taken, given and score under each indicator', async () => {
  const group = (value: string) => [{ value, columns: 3 }, null, null];
  const parts = ['扣分', '加分', '得分'];
  const file = await xlsx({
    '2024Q3': [
      [{ value: '单位', rows: 2 }, ...group('执法（60分）'), ...group('服务（40分）')],
      [null, ...parts, ...parts],
      ['甲局', 1, 0, 59, 0, 0.5, 40.5],
    ],
  });
  const { table, rows, noted } = await read(file);
  expect(table('scores')).toEqual([
    { unit: '甲局', period: '2024Q3', indicator: '执法', weight: 60, deducted: 1, added: 0, score: 59 },
    { unit: '甲局', period: '2024Q3', indicator: '服务', weight: 40, deducted: 0, added: 0.5, score: 40.5 },
  ]);
  expect(cellsOff(rows)).toEqual([]);
  expect(noted).toEqual(['aboveFull 1!G3']);
});

test('4 a sheet a quarter', async () => {
  const sheet = (score: number) => [['单位', '执法', '服务'], ['甲局', score, 30], ['乙局', score - 1, 31]]; // prettier-ignore
  const names = ['一季度', '二季度', '三季度', '四季度'];
  const file = await xlsx(Object.fromEntries(names.map((name, q) => [name, sheet(50 + q)])));
  const { open, guess } = await read(file);
  expect(open).toEqual([{ kind: 'year', answered: false }]);
  expect(guess.sheets.map(({ table }) => table)).toEqual(Array(4).fill('scores'));
  const { scores } = await read(file, { mapping: { year: 2024 } });
  expect(scores.filter(([unit, , indicator]) => unit === '甲局' && indicator === '执法')).toEqual(
    [50, 51, 52, 53].map((score, q) => ['甲局', `2024Q${q + 1}`, '执法', score]),
  );
});

test('5 and 6 扣0.5分, 加1分, -0.5 and (0.5) in a list of entries', async () => {
  const file = csv(
    [
      '日期,单位,指标,加减分,事由',
      '2024-01-03,甲局,执法,扣0.5分,迟报',
      '2024年3月30日,甲局,执法,加1分,表彰',
      '2024/2/9,乙局,服务,-0.5,差错',
      '2024.2.10,乙局,服务,(0.5),差错',
      '2024-02-11,乙局,服务,（１.５）分,差错',
    ].join('\n'),
  );
  const { table, open } = await read(file);
  expect(open).toEqual([]);
  expect(table('entries').map(({ period, part, points }) => [period, part, points])).toEqual([
    ['2024Q1', 'W01', -0.5],
    ['2024Q1', 'W13', 1],
    ['2024Q1', 'W06', -0.5],
    ['2024Q1', 'W06', -0.5],
    ['2024Q1', 'W06', -1.5],
  ]);
});

test('7 并列: ranks that are shared', async () => {
  const ranks = ['1', '并列第2', '2（并列）', '第四名', '=5'];
  const file = csv(
    `单位,季度,总分,名次\n${ranks.map((rank, u) => `U${u},2024Q1,${99 - u},${rank}`).join('\n')}\n`,
  );
  expect((await read(file)).table('results').map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5]);
});

test('8 不参评 makes no points and is listed by cell; an empty cell asks what it means', async () => {
  const file = csv('单位,执法(60分),服务(40分)\n甲局,不参评,38\n乙局,,40\n丙局,55,\n');
  const of = { period: '2024Q1' };
  const { open } = await read(file, { sheet: { of } });
  expect(open).toMatchObject([
    { kind: 'needed', name: 'period' },
    { kind: 'blank', column: 1, count: 1 },
    { kind: 'blank', column: 2, count: 1 },
  ]);
  const full = await read(file, { sheet: { of }, column: { blank: 'full' } });
  expect(full.scores.map(([unit, , , score]) => [unit, score])).toEqual([
    ['甲局', 38],
    ['乙局', 60],
    ['乙局', 40],
    ['丙局', 55],
    ['丙局', 40],
  ]);
  expect(full.noted).toEqual(['exempt 1!B2', 'full 1!B3', 'full 1!C4']);
  const none = await read(file, { sheet: { of }, column: { blank: 'notApplicable' } });
  expect(none.scores).toHaveLength(3);
  const missing = await read(file, { sheet: { of }, column: { blank: 'notAppraised' } });
  expect(missing.scores.filter(([, , , score]) => score === undefined)).toHaveLength(2);
});

test('9 rows of totals and means are no units', async () => {
  const file = csv(
    '单位,季度,总分\n甲局,2024Q1,98\n小计,2024Q1,98\n乙局,2024Q1,97\n合计,,195\n平均,,97.5\n注：由考评办提供,,\n',
  );
  const { table, noted } = await read(file);
  expect(table('results').map(({ unit }) => unit)).toEqual(['甲局', '乙局']);
  expect(noted).toEqual(['summary 1!3', 'summary 1!5', 'summary 1!6', 'note 1!7']);
});

test('10 sums since the year began become those of each quarter, once somebody says that they are', async () => {
  const sheet = (deducted: number) => [
    ['单位', '指标', '扣分'],
    ['甲局', '执法', deducted],
  ];
  const file = await xlsx({
    '2024年一季度累计': sheet(1),
    '2024年上半年累计': sheet(1.5),
    '2024年前三季度累计': sheet(1.2),
    '2024年全年累计': sheet(4),
  });
  const { open, table, noted } = await read(file, { sheet: { cumulative: true } });
  expect(open.map(({ kind }) => kind)).toEqual(Array(4).fill('cumulative'));
  expect(table('scores').map(({ period, deducted }) => [period, deducted])).toEqual([
    ['2024Q1', 1],
    ['2024Q2', 0.5],
    ['2024Q3', -0.3],
    ['2024Q4', 2.8],
  ]);
  expect(noted).toContain('lessThanBefore 3!C2');
  const gap = await read(await xlsx({ '2024年三季度累计': sheet(2) }), { sheet: { cumulative: true } });
  expect([gap.table('scores'), gap.noted.at(-1)]).toEqual([[], 'nothingBefore 1!2']);
});

test('11 1,000 and 100 full marks are brought to one scale, once it is said which', async () => {
  const file = await xlsx({
    '2023年第四季度': [['单位', '执法(600分)', '服务(400分)', '总分'], ['甲局', 590, 380, 970]],
    '2024年第一季度': [['单位', '执法(60分)', '服务(40分)', '总分'], ['甲局', 58, 39, 97]],
  }); // prettier-ignore
  expect((await read(file)).open).toEqual([{ kind: 'fullMark', answered: false }]);
  const { scores, sums, noted } = await read(file, { mapping: { fullMark: 100 } });
  expect(scores.map(([, period, , score]) => [period, score])).toEqual([
    ['2023Q4', 59],
    ['2023Q4', 38],
    ['2024Q1', 58],
    ['2024Q1', 39],
  ]);
  expect(sums.map(({ total, off }) => [total, off])).toEqual([
    [97, 0],
    [97, 0],
  ]);
  expect(noted).toContain('scaled 1!');
});

test('12 a unit that got another name is asked about, and goes by its present one', async () => {
  const file = csv(
    '单位,季度,总分\n东关所,2023Q4,96\n甲局,2023Q4,97\n城东局（原东关所）,2024Q1,98\n甲局,2024Q1,95\n',
  );
  const { guess, open, table } = await read(file);
  expect(guess.lineage).toEqual([{ from: '东关所', to: '城东局', fate: null }]);
  expect(open).toMatchObject([{ kind: 'fate' }]);
  expect(table('results').map(({ unit }) => unit)).toEqual(['东关所', '甲局', '城东局', '甲局']);
  const renamed = await read(file, { mapping: { lineage: [{ ...guess.lineage[0]!, fate: 'renamed' }] } });
  expect(renamed.table('results').map(({ unit }) => unit)).toEqual(['城东局', '甲局', '城东局', '甲局']);
  expect(renamed.noted).toEqual(['renamed 1!A2', 'formerName 1!A4']);
});

test('13 units that were merged stay by themselves; what they became is a table of its own', async () => {
  const file = csv(
    '单位,季度,总分\n东关所,2023Q4,96\n西关所,2023Q4,97\n中心局,2023Q4,90\n中心局,2024Q1,92\n关城局,2024Q1,98\n',
  );
  const { guess } = await read(file);
  expect(guess.lineage.map(({ from, to }) => [from, to])).toEqual([
    ['东关所', '关城局'],
    ['西关所', '关城局'],
  ]);
  const lineage = guess.lineage.map((each) => ({ ...each, fate: 'merged' as const }));
  const { table } = await read(file, { mapping: { lineage } });
  expect(table('results').map(({ unit }) => unit)).toEqual([
    '东关所',
    '西关所',
    '中心局',
    '中心局',
    '关城局',
  ]);
  expect(table('units')).toEqual([
    { unit: '东关所', successor: '关城局' },
    { unit: '西关所', successor: '关城局' },
  ]);
});

test('14 full-width digits and signs, in OpenDocument', async () => {
  const file = ods([['单位', '季度', '指标', '扣分', '得分'], ['甲局', '２０２４年１季度', '执法', '－０．５', '９８．５']]); // prettier-ignore
  expect((await read(file)).table('scores')).toEqual([
    { unit: '甲局', period: '2024Q1', indicator: '执法', deducted: 0.5, score: 98.5 },
  ]);
});

test('15 a matrix of ratings: who rates down, who is rated across', async () => {
  const file = await xlsx({
    评分: [
      ['评价人', '评价人类别', '张建国', '李春梅', '王强'],
      ['赵敏', '上级', 90, 85, null],
      ['钱军', '同级', '９２', 88, '弃权'],
      ['孙丽', '同级', 80, 81, 82],
    ],
  });
  const { table, open, noted, guess } = await read(file, { column: { blank: 'notApplicable' } });
  expect(guess.sheets[0]!.table).toBe('ratings');
  expect(open).toMatchObject([{ kind: 'blank', column: 4 }]);
  expect(table('ratings')).toEqual([
    { rater: '赵敏', class: '上级', ratee: '张建国', rating: 90 },
    { rater: '赵敏', class: '上级', ratee: '李春梅', rating: 85 },
    { rater: '钱军', class: '同级', ratee: '张建国', rating: 92 },
    { rater: '钱军', class: '同级', ratee: '李春梅', rating: 88 },
    { rater: '孙丽', class: '同级', ratee: '张建国', rating: 80 },
    { rater: '孙丽', class: '同级', ratee: '李春梅', rating: 81 },
    { rater: '孙丽', class: '同级', ratee: '王强', rating: 82 },
  ]);
  expect(noted).toEqual(['notApplicable 1!E2', 'spelled 1!C3', 'odd 1!E3', 'incomplete 1!3']);
});
