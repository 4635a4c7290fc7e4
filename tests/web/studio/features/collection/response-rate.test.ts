import { expect, test } from 'vitest';
import { responseRate } from '../../../../../web/studio/features/collection/response-rate.ts';

test('the rate is rounded to 5 per cent, so that one answer more or less does not show', () => {
  expect(responseRate(168, 212)).toBe(80);
  expect(responseRate(167, 212)).toBe(80);
  expect(responseRate(0, 212)).toBe(0);
});

test('there is no rate for fewer than 20 invited, and none above 100 per cent', () => {
  expect(responseRate(10, 19)).toBeNull();
  expect(responseRate(10, 0)).toBeNull();
  expect(responseRate(20, 20)).toBe(100);
  expect(responseRate(30, 20)).toBe(100);
});
