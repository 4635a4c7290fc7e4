import { describe, expect, test } from 'vitest';
import { printCell, printText } from '../../../analysis/model/print-cell.ts';

const zh = (text: { 'zh-CN': string }) => text['zh-CN'];

describe('a cell is written as in print', () => {
  test.each([
    ['bounded', 0.7812, '.78'],
    ['bounded', -0.05, '−.05'],
    ['p', 0.0341, '.034'],
    ['p', 1e-300, '< .001'],
    ['mean', 2.5446, '2.54'],
    ['percent', 68.098, '68'],
    ['count', 168, '168'],
    ['number', -1.234, '−1.23'],
  ] as const)('%s %f', (kind, value, text) => expect(printCell(value, kind, zh)).toBe(text));

  test('an interval stands in brackets with the decimals of its column', () => {
    expect(printCell([0.804, 0.883], 'bounded', zh)).toBe('[.80, .88]');
  });

  test('what is not shown says why in a table and is a dash in a sentence', () => {
    const cell = { missing: { 'zh-CN': '人数较少', en: 'small' } };
    expect(printCell(cell, 'mean', zh)).toEqual({ missing: '人数较少' });
    expect(printText(cell, 'mean', zh)).toBe('—');
  });
});
