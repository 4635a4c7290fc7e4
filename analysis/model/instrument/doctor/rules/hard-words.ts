import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { wordings } from '../wordings.ts';

/** A short name in capitals, unless its full name stands beside it in brackets. */
const ABBREVIATION = /\b(?!TV\b|OK\b|ID\b|IT\b|HR\b|AI\b|PDF\b|SMS\b)[A-Z]{2,6}s?\b(?!\s*[（(])/;
const SYLLABLES = 4;
const MOST_LONG_WORDS = 3;

export const hardWords: Rule = {
  code: 'hard-words',
  title: both('术语与缩写', 'Jargon'),
  why: both(
    '不熟悉的缩写、抽象名词和层层修饰让人各按各的理解作答。',
    'Abbreviations, abstract nouns and nested phrases are understood in different ways, or not at all.',
  ),
  source: cited('tourangeau', 'lenzner'),
  languages: ['zh', 'en'],
  find: (definition) =>
    wordings(definition).flatMap(({ place, words, speaks }) => {
      const found = hardIn(words, speaks);
      if (!found) return [];
      return [
        {
          place,
          words: found,
          mend: {
            words: both(
              '换成作答者日常使用的说法，或在题下解释',
              'use the words of those who answer, or explain it below',
            ),
          },
        },
      ];
    }),
};

function hardIn(words: string, speaks: 'zh' | 'en') {
  const short = ABBREVIATION.exec(words)?.[0];
  if (short) return both(`缩写“${short}”没有解释`, `the abbreviation "${short}" is not explained`);
  if (speaks === 'zh') {
    const nested = words.split(/[，。；？]/).find((clause) => (clause.match(/的/g)?.length ?? 0) >= 4);
    return nested ? both('一个分句里有四个以上的“的”', 'four or more 的 in one clause') : null;
  }
  const long = (words.match(/[a-z]{9,}/gi) ?? []).filter((word) => syllables(word) >= SYLLABLES);
  return long.length > MOST_LONG_WORDS
    ? both(`长词多：${long.join('、')}`, `many long words: ${long.join(', ')}`)
    : null;
}

/** Groups of vowels, without a silent e. */
const syllables = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?<![aeiouy])e$/, '')
    .match(/[aeiouy]+/g)?.length ?? 1;
