import { expect, test } from 'vitest';
import { sortValue } from '../../../../../web/studio/features/result/sort-value.ts';

const zh = (text: { 'zh-CN': string }) => text['zh-CN'];

test('columns sort by the number itself, an interval by where it begins, nothing last', () => {
  expect(sortValue(2.5446, zh)).toBe(2.5446);
  expect(sortValue([1, 2], zh)).toBe(1);
  expect(sortValue({ missing: { 'zh-CN': '', en: '' } }, zh)).toBeNull();
});
