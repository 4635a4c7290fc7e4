import { expect, test } from 'vitest';
import { plain } from '../../../../../analysis/model/words.ts';
import { termName } from '../../../../../web/studio/features/workspace/compare/term-names.ts';
import type { VariableInfo } from '../../../../../web/studio/features/workspace/form/variables-in.ts';

const variable = (
  name: string,
  label: string,
  values: VariableInfo['values'] = [],
): [string, VariableInfo] => [
  name,
  { name, label: plain(label), kind: 'item', level: 'nominal', items: [], values },
];
const variables = new Map([
  variable('G', 'Site', [{ value: 2, label: plain('North') }]),
  variable('S', 'Score'),
]);

test('terms are called by their variables, categories and factors', () => {
  const name = (term: string) => termName(term, variables, ({ en }) => en);
  expect(name('S')).toBe('Score');
  expect(name('G[2]')).toBe('Site = North');
  expect(name('G[3]')).toBe('Site = 3');
  expect(name('S:G[2]')).toBe('Score × Site = North');
  expect(name('unknown')).toBe('unknown');
});
