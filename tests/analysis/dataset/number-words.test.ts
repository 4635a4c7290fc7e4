import { expect, test } from 'vitest';
import { readNumber } from '../../../analysis/dataset/number-words.ts';

test.each([
  ['4', 4],
  ['-0.5', -0.5],
  ['+3.', 3],
  ['.25', 0.25],
  ['1e3', 1000],
  ['１２', 12],
  ['－３．５', -3.5],
  ['\u22122', -2],
  [' 67,311,748 ', 67_311_748],
  ['1 234 567', 1_234_567],
  ['1\u00a0234.5', 1234.5],
  ["1'000", 1000],
  ['1e400', Infinity],
])('"%s" writes %d', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  '',
  ' ',
  '4分',
  '1,2,3',
  '1,23',
  '0,435',
  '12,34,567',
  '0x10',
  '1-5',
  '38.5%',
  'NaN',
  'Infinity',
  '--1',
  '①',
])('"%s" writes none', (text) => {
  expect(readNumber(text)).toBeNaN();
});

test('a comma is the decimal sign, and a per cent sign is passed over, only where a column is written so', () => {
  expect(readNumber('0,435', { decimalComma: true })).toBe(0.435);
  expect(readNumber('1.234,5', { decimalComma: true })).toBe(1234.5);
  expect(readNumber('1.5', { decimalComma: true })).toBeNaN();
  expect(readNumber('38.5%', { percent: true })).toBe(38.5);
  expect(readNumber('３８．５％', { percent: true })).toBe(38.5);
  expect(readNumber('38,5 %', { percent: true, decimalComma: true })).toBe(38.5);
});
