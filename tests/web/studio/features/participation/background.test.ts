import { expect, test } from 'vitest';
import { backgroundOf, withStorage } from '../../../../../web/studio/features/participation/background.ts';
import { stepWords } from '../../../../../web/studio/features/participation/step-words.ts';
import { pmi } from '../../../../analysis/model/instrument/pmi.ts';

test('the background questions are those with categories, and “prefer not to say” is none of them', () => {
  expect(
    backgroundOf(pmi).map(({ item, storage, categories }) => [item.code, storage, categories.length]),
  ).toEqual([
    ['D1', 'linked', 3],
    ['D2', 'linked', 3],
    ['D3', 'linked', 2],
    ['D4', 'detached', 3],
    ['D5', 'detached', 2],
  ]);
});

test('storing a question otherwise changes this question only, and back again gives the same definition', () => {
  const changed = withStorage(pmi, 'D2', 'detached');
  expect(backgroundOf(changed).map(({ storage }) => storage)).toEqual([
    'linked',
    'detached',
    'linked',
    'detached',
    'detached',
  ]);
  expect(withStorage(changed, 'D2', 'linked')).toEqual(pmi);
});

test('steps name categories as the steps before have left them', () => {
  const names = { D1: ['≤35', '36–50', '≥51'] };
  const [first, second, third] = stepWords(
    [
      { kind: 'merge', code: 'D1', categories: [1, 2] },
      { kind: 'merge', code: 'D1', categories: [0, 1] },
      { kind: 'detach', code: 'D1' },
    ],
    names,
  );
  expect(first).toContain('“36–50”');
  expect(first).toContain('“≥51”');
  expect(second).toContain('“36–50 / ≥51”');
  expect(third).toContain('D1');
});
