import { expect, test } from 'vitest';
import { csv } from '../../support/records/files.ts';
import { readAnswered as read } from '../../support/records/read-answered.ts';

test('peer groups as rows between the units', async () => {
  const file = csv('单位,季度,总分\n第一组,,\n甲局,2024Q1,98\n第二组：,,\n乙局,2024Q1,97\n');
  expect((await read(file)).table('results').map(({ unit, group }) => [unit, group])).toEqual([
    ['甲局', '第一组'],
    ['乙局', '第二组'],
  ]);
});

test('cells that were one, in a file without merged cells', async () => {
  const file = csv('单位,季度,指标,得分\n甲局,2024Q1,执法,50\n,,服务,40\n乙局,2024Q1,执法,51\n');
  const { scores, noted } = await read(file);
  expect(scores[1]).toEqual(['甲局', '2024Q1', '服务', 40]);
  expect(noted).toEqual(['filledDown 1!A3', 'filledDown 1!B3']);
});

test('full marks in a row of their own', async () => {
  const file = csv('单位,执法,服务\n标准分,60,40\n甲局,59,38\n');
  const { table } = await read(file, { sheet: { of: { period: '2024Q1' } } });
  expect(table('scores').map(({ indicator, weight, score }) => [indicator, weight, score])).toEqual([
    ['执法', 60, 59],
    ['服务', 40, 38],
  ]);
});

test('points without any sign are asked about; a row that contradicts another is not taken', async () => {
  const entries = csv('日期,单位,指标,分值\n2024-01-03,甲局,执法,0.5\n2024-01-03,甲局,执法,0.5\n');
  expect((await read(entries)).open).toMatchObject([{ kind: 'sign', count: 2 }]);
  const taken = await read(entries, { column: { sign: 'taken' } });
  expect(taken.table('entries').map(({ points }) => points)).toEqual([-0.5, -0.5]);
  expect(taken.noted).toContain('repeated 1!3');
  const twice = await read(
    csv('单位,季度,指标,得分\n甲局,2024Q1,执法,50\n甲局,2024Q1,执法,49\n甲局,2024Q1,执法,50\n'),
  );
  expect([twice.scores.length, twice.noted]).toEqual([1, ['contradiction 1!3', 'twice 1!4']]);
});

test('per cent are points or a share of full marks: asked', async () => {
  const file = csv('单位,季度,指标,标准分,得分\n甲局,2024Q1,执法,20,95%\n');
  expect((await read(file)).open).toMatchObject([{ kind: 'percent' }]);
  expect((await read(file, { column: { percent: 'share' } })).scores[0]![3]).toBe(19);
});

test('sums that do not add up are found', async () => {
  const { sums } = await read(csv('单位,季度,执法,服务,总分\n甲局,2024Q1,50,40,92\n乙局,2024Q1,50,40,90\n'));
  expect(sums.map(({ off }) => off)).toEqual([2, 0]);
});
