import { expect, test } from 'vitest';
import { tellReceived, toldFrom } from '../../../../server/contract/received.ts';

test.each([5, 10, 12, 33])(
  'of floor %i, whoever watches the count sees no fewer than five come at once',
  (floor) => {
    let [told, since] = [tellReceived(0, 'collecting', floor), 0];
    expect(told).toBeNull();
    for (let count = 1; count <= 200; count++) {
      const now = tellReceived(count, 'collecting', floor);
      if (now === told) continue;
      expect(count - since).toBeGreaterThanOrEqual(5);
      expect(now).toBeLessThanOrEqual(count);
      expect(now).toBeGreaterThanOrEqual(Math.max(10, floor));
      [told, since] = [now, count];
    }
    expect(told).toBe(200);
  },
);

test('after the close the count is exact, unless it is below the floor', () => {
  const closed = [0, 1, 9, 10, 37].map((count) => tellReceived(count, 'closed', 10));
  expect(closed).toEqual([0, null, null, 10, 37]);
  expect(tellReceived(0, 'draft', 10)).toBe(0);
  expect([toldFrom('collecting', 5), toldFrom('collecting', 12), toldFrom('closed', 5)]).toEqual([10, 15, 5]);
});
