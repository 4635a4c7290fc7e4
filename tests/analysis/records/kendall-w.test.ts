import { expect, it } from 'vitest';
import { ask } from './ask.ts';

const long = (ranks: readonly (readonly number[])[]) => ({
  rater: ranks.flatMap((own, r) => own.map(() => `R${r}`)),
  ratee: ranks.flatMap((own) => own.map((_, i) => `E${i}`)),
  rating: ranks.flat(),
});

it('is that of three officials and six applicants in Siegel (1956)', () => {
  const found = ask(
    'kendallW',
    {},
    long([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]),
  );
  expect(found.w).toBeCloseTo(0.162, 3);
  expect(found).toMatchObject({ raters: 3, ratees: 6, leftOut: 0 });
});

it('is 1 where all agree, ties among them', () => {
  expect(
    ask(
      'kendallW',
      {},
      long([
        [1, 2, 2, 4],
        [10, 20, 20, 40],
      ]),
    ).w,
  ).toBeCloseTo(1, 14);
});
