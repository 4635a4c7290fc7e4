import { expect, it } from 'vitest';
import { wordCounter } from '../../../analysis/retrieval/words.ts';

const text = '我们的绩效考核就是扣分，绩效考核以后扣分。';

it('counts terms of the field whole, the longest first, and leaves out function words', () => {
  const counts = wordCounter(['绩效', '绩效考核'])(text);
  expect(counts.get('绩效考核')).toBe(2);
  expect(counts.get('扣分')).toBe(2);
  expect(counts.has('我们')).toBe(false);
  expect(counts.has('绩效')).toBe(false);
});

it('needs no terms, and takes them by the letter', () => {
  expect(wordCounter([])(text).get('扣分')).toBe(2);
  expect(wordCounter(['A+(B)'])('A+(B)，AAB').get('A+(B)')).toBe(1);
});
