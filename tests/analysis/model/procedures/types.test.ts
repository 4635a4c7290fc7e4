import { expect, test } from 'vitest';
import { analyse } from '../../../../analysis/engine/analyse.ts';
import type { AnalysisOf, ReadOf, ResultOf } from '../../../../analysis/model/procedures/index.ts';
import { tableOf } from '../../relate/claims.ts';

const table = tableOf({ a: [1, 2, 3, 5], b: [2, 1, 4, 4], c: [1, 3, 2, 4], g: ['x', 'x', 'y', 'y'] });

test('results have the types of the analyses that were asked, in their order', () => {
  const [described, { alpha, k }] = analyse(table, {
    analyses: [
      { procedure: 'describe', variables: ['a'], by: 'g' },
      { procedure: 'reliability', items: ['a', 'b', 'c'] },
    ],
  }).analyses;
  const means: (number | null)[] = described.variables.map(({ mean }) => mean);
  expect(means).toEqual([1.5, 4]);
  expect([k, alpha === null]).toEqual([3, false]);
});

test('a list of analyses of one procedure gives a list of its results', () => {
  const asked = ['a', 'b'].map((variable) => ({ procedure: 'normality' as const, variable }));
  const found = analyse(table, { analyses: asked }).analyses;
  expect(found.map(({ shapiroWilk }) => shapiroWilk.w! > 0.8)).toEqual([true, true]);
});

test('options have their defaults once read', () => {
  const read: ReadOf<'correlation'> = {
    variables: ['a', 'b'],
    method: 'pearson',
    missing: 'pairwise',
    adjust: undefined,
    confidence: 0.95,
  };
  expect(read.adjust).toBeUndefined();
});

/** Never run: what must not compile. */
export const wrong = [
  // @ts-expect-error a field that the procedure does not know
  () => analyse(table, { analyses: [{ procedure: 'describe', variables: ['a'], bye: 'g' }] }),
  // @ts-expect-error a field of another procedure
  () => analyse(table, { analyses: [{ procedure: 'frequencies', variables: ['a'], by: 'g' }] }),
  // @ts-expect-error no variables
  () => analyse(table, { analyses: [{ procedure: 'describe', by: 'g' }] }),
  // @ts-expect-error a name where a list belongs
  () => analyse(table, { analyses: [{ procedure: 'describe', variables: 'a' }] }),
  // @ts-expect-error a value that the option does not have
  () => analyse(table, { analyses: [{ procedure: 'correlation', variables: ['a', 'b'], method: 'pearsn' }] }),
  // @ts-expect-error two of which only one may be given
  () => analyse(table, { analyses: [{ procedure: 'reliability', items: ['a', 'b'], scale: 'S' }] }),
  // @ts-expect-error neither of two of which one must be given
  () => analyse(table, { analyses: [{ procedure: 'reliability', confidence: 0.9 }] }),
  // @ts-expect-error a procedure that there is not
  () => analyse(table, { analyses: [{ procedure: 'divine', variables: ['a'] }] }),
  // @ts-expect-error a misspelt field of the request itself
  () => analyse(table, { wheer: 1, analyses: [{ procedure: 'describe', variables: ['a'] }] }),
  // @ts-expect-error a field of another result
  () => 'alpha' satisfies keyof ResultOf<'describe', string>,
];

/** Compiles: alternatives and lists that are left out. */
export const right: AnalysisOf<'regression' | 'reliability'>[] = [
  { procedure: 'regression', outcome: 'a', blocks: [['b']] },
  { procedure: 'reliability', scale: 'S' },
];
