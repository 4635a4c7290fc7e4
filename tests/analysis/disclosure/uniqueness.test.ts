import { expect, test } from 'vitest';
import { postRandomise } from '../../../analysis/disclosure/post-randomise.ts';
import { shareFound, shareFoundKnowing } from '../../../analysis/disclosure/uniqueness.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';

const same = (values: ArrayLike<number>) => ({ true: values, released: values });

test('rows that share everything with another are not found', () => {
  expect(shareFound([same([1, 1, 2, 2, 3, 3])], 6)).toBe(0);
  expect(shareFound([same([1, 1, 2, 2, 3])], 5)).toBeCloseTo(0.2);
  expect(shareFound([], 4)).toBe(0);
  expect(shareFound([], 0)).toBe(0);
});

test('a line that fits by chance but is somebody else’s is no find', () => {
  const column = { true: [1, 2, 3, 4], released: [2, 1, 3, 4] };
  expect(shareFound([column], 4)).toBe(0.5);
});

test('four known answers find many in raw rows and fewer in a protected file', () => {
  const random = createRandom(4);
  const n = 168;
  const draw = () => Int8Array.from({ length: n }, () => 1 + random.index(5));
  const background = [same(Int8Array.from({ length: n }, (_, row) => row % 24))];
  const items = Array.from({ length: 20 }, draw);
  const knowing = (columns: Parameters<typeof shareFoundKnowing>[1]) =>
    shareFoundKnowing(background, columns, n, { known: 4, samples: 30, random: createRandom(5) });
  const raw = knowing(items.map(same));
  const changed = knowing(
    items.map((item) => ({ true: item, released: postRandomise(item, 0.8, random.uniform) })),
  );
  expect(shareFound(background, n)).toBe(0);
  expect(raw).toBeGreaterThan(0.95);
  expect(changed).toBeLessThan(0.6);
  expect(changed).toBeGreaterThan(0.3);
});
