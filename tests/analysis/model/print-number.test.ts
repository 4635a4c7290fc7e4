import { expect, test } from 'vitest';
import { bounded, decimal, percent, pValue } from '../../../analysis/model/print-number.ts';

test('a statistic that cannot pass one loses its leading zero and keeps a true minus sign', () => {
  expect(bounded(0.784)).toBe('.78');
  expect(bounded(-0.051)).toBe('−.05');
  expect(bounded(1)).toBe('1.00');
});

test('a p value has three decimals, and is never written as zero', () => {
  expect(pValue(0.0342)).toBe('.034');
  expect(pValue(1e-300)).toBe('< .001');
});

test('a number that rounds to zero has no sign', () => {
  expect(decimal(-0.001)).toBe('0.00');
  expect(decimal(-1.5, 1)).toBe('−1.5');
});

test('a share is written in per cent', () => {
  expect(percent(0.6132, 1)).toBe('61.3 %');
});
