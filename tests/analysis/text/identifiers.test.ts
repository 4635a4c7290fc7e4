import { expect, it } from 'vitest';
import { identifiers } from '../../../analysis/text/identifiers.ts';

const wordsOf = (text: string, names?: readonly string[]) =>
  identifiers(text, names).map(({ kind, words }) => `${kind} ${words}`);

it('proposes names with a post, units, dates, amounts and numbers that identify', () => {
  expect(wordsOf('3月12日张局长到城关分局，扣了500元，电话13912345678。')).toEqual([
    'date 3月12日',
    'name 张局长',
    'unit 城关分局',
    'amount 500元',
    'other 13912345678',
  ]);
});

it('takes an identity number as a whole and the names of a list as they stand', () => {
  expect(wordsOf('110101199003070011，小满说', ['小满'])).toEqual(['other 110101199003070011', 'name 小满']);
});

it('proposes nothing in words that tell of nobody, and counts places in code points', () => {
  expect(identifiers('绩效考核的结果运用还不够。')).toEqual([]);
  expect(identifiers('😀王科长')).toEqual([{ kind: 'name', start: 1, end: 4, words: '王科长' }]);
});
