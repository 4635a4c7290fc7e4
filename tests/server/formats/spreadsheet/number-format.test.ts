import { expect, test } from 'vitest';
import {
  builtInFormat,
  formatKind,
  isoOf,
  shownOf,
} from '../../../../server/formats/spreadsheet/number-format.ts';

const noon = 46301.5;

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['0.0"days"', 'number'],
  ['[Red]#,##0;[Blue]-#,##0', 'number'],
  ['0.0%', 'percent'],
  ['[$-804]yyyy"年"m"月"', 'clock'],
  ['[h]:mm', 'clock'],
  ['m/d', 'clock'],
])('%s makes a %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test.each([
  ['yyyy-mm-dd', '2026-10-06'],
  [builtInFormat(58), '10月6日'],
  [builtInFormat(16), '6-Oct'],
  [builtInFormat(17), 'Oct-26'],
  ['m/d/yy h:mm AM/PM', '10/6/26 12:00 PM'],
  ['[$-804]yyyy"年"m"月"d"日";@', '2026年10月6日'],
  ['dddd, mmmm dd', 'Tuesday, October 06'],
  ['hh:mm:ss', '12:00:00'],
  ['[h]:mm', '1111236:00'],
])('46301.5 is shown under %s as %s', (code, shown) => {
  expect(shownOf(noon, code, false)).toBe(shown);
});

test('a day is written in ISO 8601, with its time where it has one', () => {
  expect(isoOf(46301, 'm/d', false)).toBe('2026-10-06');
  expect(isoOf(46301.25, 'm/d', false)).toBe('2026-10-06T06:00:00');
  expect(isoOf(46301 - 1462, 'm/d', true)).toBe('2026-10-06');
  expect(isoOf(1, 'm/d/yyyy', false)).toBe('1900-01-01');
  expect(isoOf(59, 'm/d/yyyy', false)).toBe('1900-02-28');
  expect(isoOf(61, 'm/d/yyyy', false)).toBe('1900-03-01');
  expect(isoOf(0.5, 'h:mm', false)).toBe('12:00');
  expect(isoOf(1.5, '[h]:mm:ss', false)).toBe('36:00');
});
