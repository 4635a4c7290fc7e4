import { expect, test } from 'vitest';
import { standingIn } from '../../../../server/features/joint/standing.ts';

const entry = (version: number, release_number: number, takes_back: number | null = null) => ({
  row_code: 'r',
  column_code: 'c',
  version,
  release_number,
  takes_back,
});
const at = { row: 'r', column: 'c' };

test('an earlier release keeps the decision that was made on it', () => {
  const entries = [entry(1, 1), entry(2, 2)];
  expect(standingIn(entries, at, 1)).toEqual({ version: 2, entry: entries[0] });
  expect(standingIn(entries, at, 2).entry).toBe(entries[1]);
  expect(standingIn(entries, at, 3).entry).toBe(entries[1]);
});

test('what was taken back gives way to what stood before, and nothing stands where all was', () => {
  const entries = [entry(1, 1), entry(2, 1), entry(3, 1, 2)];
  expect(standingIn(entries, at, 1)).toEqual({ version: 3, entry: entries[0] });
  expect(standingIn([...entries, entry(4, 1, 1)], at, 1)).toEqual({ version: 4, entry: undefined });
  expect(standingIn(entries, { row: 'r', column: 'other' }, 1)).toEqual({ version: 0, entry: undefined });
});
