import { expect, test } from 'vitest';
import { tableHtml, tableTsv } from '../../../web/ui/copy-table.ts';
import { reasonsOf, sortRows } from '../../../web/ui/table.ts';

test('each reason for an empty cell gets one letter, however often it occurs', () => {
  const few = { missing: '少于 10 人' };
  expect([...reasonsOf([1, few, 'x', { missing: '不适用' }, few])]).toEqual([
    ['少于 10 人', 'a'],
    ['不适用', 'b'],
  ]);
});

test('sorting goes by size for numbers, by reading for texts, and leaves rows without a value at the end', () => {
  const rows = [{ v: 10 }, { v: null }, { v: -2 }, { v: 9 }];
  expect(sortRows(rows, (row) => row.v, false).map((row) => row.v)).toEqual([-2, 9, 10, null]);
  expect(sortRows(rows, (row) => row.v, true).map((row) => row.v)).toEqual([10, 9, -2, null]);
  expect(sortRows(['PL10', 'PL9', 'PL1'], (text) => text, false)).toEqual(['PL1', 'PL9', 'PL10']);
  expect(rows.map((row) => row.v)).toEqual([10, null, -2, 9]);
});

const table = {
  caption: '表 1 <样本>',
  head: ['环节', 'n'],
  rows: [
    ['计划\t与目标', '168'],
    ['a & b', '—a'],
  ],
  notes: ['a 少于 10 人'],
};

test('Excel gets one line a row, and a tab inside a cell does not shift the others', () => {
  expect(tableTsv(table)).toBe('环节\tn\n计划 与目标\t168\na & b\t—a');
});

test('Word gets a three-line table: a rule above the head, one below it, one below the last row, none between', () => {
  const html = tableHtml(table);
  const rules = html.match(/border-(?:top|bottom):[\d.]+pt/g);
  expect(rules).toEqual([
    ...['border-top:1.5pt', 'border-bottom:0.75pt', 'border-top:1.5pt', 'border-bottom:0.75pt'],
    ...['border-bottom:1.5pt', 'border-bottom:1.5pt'],
  ]);
  expect(html).toContain('表 1 &lt;样本&gt;');
  expect(html).toContain('a &amp; b');
  expect(html).toContain('a 少于 10 人');
});
