import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemKinds } from '../../../../analysis/model/instrument/kinds/index.ts';
import { anyDefinition } from './any-definition.ts';

test('the definitions that the properties are tried on can all be published, and hold every kind', () => {
  const types = new Set(
    fc.sample(anyDefinition, { numRuns: 100, seed: 1 }).flatMap(({ items }) => items.map(({ type }) => type)),
  );
  expect([...types].sort()).toEqual(itemKinds.map(({ type }) => type).sort());
});
