import { expect, it } from 'vitest';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { mixtureTail } from '../../../../analysis/relate/mixed/random-tests.ts';
import { answerTo, at } from '../claims.ts';

it('tells half of one χ², and half of each of two', () => {
  // pchisq(c(3.841459, 5.991465), c(1, 2), lower.tail = FALSE) is .05 each.
  expect(mixtureTail(3.841458820694124, 1)).toBeCloseTo(0.025, 12);
  expect(mixtureTail(5.991464547107979, 2)).toBeCloseTo((0.05 + 0.01437) / 2, 5);
  expect(mixtureTail(0, 1)).toBe(1);
});

it('rejects in about 5 of 100 studies where groups do not differ', { timeout: 60_000 }, () => {
  const studies = 300;
  let rejected = 0;
  for (let study = 1; study <= studies; study++) {
    const random = createRandom(study);
    const g = Array.from({ length: 120 }, (_, i) => i % 24);
    const found = answerTo(
      { g, y: g.map(() => random.normal()) },
      { procedure: 'mixed', outcome: 'y', random: [{ group: 'g' }] },
    );
    rejected += Number((at(found, 'randomTests.0.p') as number) < 0.05);
  }
  expect(rejected / studies).toBeGreaterThan(0.02);
  expect(rejected / studies).toBeLessThan(0.085);
});
