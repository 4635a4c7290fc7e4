import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';

describe('resample', () => {
  it('draws as many as there are', () => {
    for (const n of [1, 2, 7, 1000]) {
      const times = new Float64Array(n);
      createRandom(n).resample(times);
      expect(times.reduce((sum, count) => sum + count, 0)).toBe(n);
    }
  });

  it('draws each equally often and leaves out some 1/e of many', () => {
    const random = createRandom(4);
    const [times, all] = [new Float64Array(10), new Float64Array(10)];
    for (let sample = 0; sample < 10_000; sample++) {
      random.resample(times);
      times.forEach((count, i) => (all[i]! += count));
    }
    // χ² of 10 cells on 9 df: 27.9 is the upper thousandth.
    expect(all.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
    const many = new Float64Array(100_000);
    random.resample(many);
    expect(many.filter((count) => count === 0).length / many.length).toBeCloseTo(1 / Math.E, 2);
  });

  it('is the same for a seed', () => {
    const [a, b] = [1, 1].map((seed) => {
      const times = new Float64Array(50);
      createRandom(seed).resample(times);
      return [...times];
    });
    expect(a).toEqual(b);
  });
});
