import { describe, expect, test } from 'vitest';
import { choiceNamer } from '../../../../analysis/model/instrument/choice-named.ts';
import { severalNamed } from '../../../../analysis/model/instrument/several-named.ts';
import { nearlyWhole, writtenNumber } from '../../../../analysis/model/written-number.ts';

const of = (...labels: readonly (readonly [zh: string, en: string])[]) =>
  choiceNamer(labels.map(([zh, en], at) => ({ answer: at + 1, label: { 'zh-CN': zh, en } })));

const agree = of(
  ['非常不同意', 'Strongly disagree'],
  ['不同意', 'Disagree'],
  ['一般', 'Neutral'],
  ['同意', 'Agree'],
  ['非常同意', 'Strongly agree'],
);
const service = of(['1-5年', '1-5 years'], ['6-10年', '6-10 years'], ['11年以上', '11 years or more']);
const sources = of(['书面', 'In writing'], ['口头', 'In talk'], ['其他（请注明）', 'Other (please say)']);

describe('a cell names a choice', () => {
  test.each([
    ['4', 4, undefined],
    ['同意', 4, undefined],
    ['Agree', 4, undefined],
    ['AGREE', 4, 'spelling'],
    ['\u00a0同 意 ', 4, 'spelling'],
    ['４', 4, 'spelling'],
    ['4.0000000001', 4, 'spelling'],
    ['4,0', 4, 'spelling'],
    ['4分', 4, 'spelling'],
    ['④', 4, 'spelling'],
    ['4.同意', 4, 'mark'],
    ['4、同意', 4, 'mark'],
    ['4 = 同意', 4, 'mark'],
    ['4＝同意', 4, 'mark'],
    ['4-同意', 4, 'mark'],
    ['4 同意', 4, 'mark'],
    ['4同意', 4, 'mark'],
    ['（4）同意', 4, 'mark'],
    ['④同意', 4, 'mark'],
    ['4分（同意）', 4, 'mark'],
    ['D.同意', 4, 'mark'],
    ['Ｄ．同意', 4, 'mark'],
    ['d) agree', 4, 'mark'],
    ['D', 4, 'mark'],
    ['同意(4)', 4, 'mark'],
  ])('%s', (cell, answer, manner) => {
    expect(agree(cell)).toEqual({ answer, ...(manner && { manner }) });
  });

  test.each([
    ['1—5年', 1],
    ['1～5年', 1],
    ['１－５年', 1],
    ['1至5年', 1],
    ['A.1-5年', 1],
    ['6–10年', 2],
    ['6 ‐ 10 years', 2],
    ['11年以上。', 3],
  ])('with another dash, width or end: %s', (cell, answer) => {
    expect(service(cell)).toMatchObject({ answer });
  });

  test.each([
    ['其他〖电话〗', '电话'],
    ['其他（电话）', '电话'],
    ['其他：电话', '电话'],
    ['Other [by phone]', 'by phone'],
    ['C.其他【电话】', '电话'],
  ])('with words of its own: %s', (cell, words) => {
    expect(sources(cell)).toEqual({ answer: 3, manner: 'own-words', words });
  });

  test('with an empty bracket, or by the label without its hint', () => {
    expect(sources('其他〖〗')).toMatchObject({ answer: 3 });
    expect(sources('其他')).toMatchObject({ answer: 3 });
    expect(service('1-5年〖二十年了〗')).toEqual({ answer: 1, manner: 'own-words', words: '二十年了' });
  });

  test('yes and no in other words, where there is a yes and a no', () => {
    const yes = of(['是', 'Yes'], ['否', 'No']);
    expect(['true', 'Y', '否', 'FALSE'].map((cell) => yes(cell))).toMatchObject([
      { answer: 1 },
      { answer: 1 },
      { answer: 2 },
      { answer: 2 },
    ]);
    expect(agree('true')).toBe('no-choice');
  });
});

describe('a cell names none', () => {
  test.each([
    ['0', 'out-of-range'],
    ['6', 'out-of-range'],
    ['2.5', 'out-of-range'],
    ['50%', 'out-of-range'],
    ['4.不同意', 'contradiction'],
    ['同意（2）', 'contradiction'],
    ['非常赞同', 'no-choice'],
    ['同意|不同意', 'no-choice'],
    ['2026-10-06', 'no-choice'],
    ['Z', 'no-choice'],
  ] as const)('%s: %s', (cell, reason) => {
    expect(agree(cell)).toBe(reason);
  });

  test('a date that a spreadsheet made of a range', () => {
    expect(service('10月6日')).toBe('no-choice');
    expect(service('2026-10-06')).toBe('no-choice');
  });
});

describe('several choices in one cell', () => {
  test.each([
    '书面┋口头',
    '书面|口头',
    '书面;口头',
    '书面；口头',
    '书面、口头',
    '书面，口头',
    '书面,口头',
    '书面\n口头',
    '1,2',
    'A.书面┋B.口头',
  ])('%j', (cell) => {
    expect(severalNamed(cell, sources)?.map(({ answer }) => answer)).toEqual([1, 2]);
  });

  test('are parted only where every part is a choice', () => {
    const commas = of(['工资,奖金', 'Pay, bonus'], ['同事', 'Colleagues']);
    expect(severalNamed('工资,奖金┋同事', commas)?.map(({ answer }) => answer)).toEqual([1, 2]);
    expect(severalNamed('书面、电话', sources)).toBeNull();
    expect(severalNamed('书面', sources)).toBeNull();
    expect(severalNamed('书面┋其他〖电话〗', sources)?.[1]).toMatchObject({ answer: 3, words: '电话' });
  });
});

test('numbers are read as people and programs write them', () => {
  const said = [
    '１２',
    '-3',
    '−3',
    '1,234',
    '1,234,567.5',
    '0,435',
    '1.234,5',
    '38.5%',
    '4 分',
    '1e3',
    '.5',
    '5.',
  ];
  expect(said.map(writtenNumber)).toEqual([
    12, -3, -3, 1234, 1234567.5, 0.435, 1234.5, 38.5, 4, 1000, 0.5, 5,
  ]);
  expect(['', '4a', '1-5', '1,2,3', '2026-10-06', '一'].map(writtenNumber)).toEqual(Array(6).fill(NaN));
  expect([4.0000000001, 3.9999999, 2.5].map(nearlyWhole)).toEqual([4, 4, 2.5]);
});
