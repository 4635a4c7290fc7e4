import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { wordings } from '../wordings.ts';
import { doubleNegationIn } from './negations.ts';

export const doubleNegation: Rule = {
  code: 'double-negation',
  title: both('双重否定', 'Double negation'),
  why: both(
    '双重否定读起来慢，容易被读反。',
    'Two negations take longer to read and are easily read as the opposite.',
  ),
  source: cited('krosnick', 'lenzner'),
  languages: ['zh', 'en'],
  find: (definition) =>
    wordings(definition).flatMap(({ place, words, speaks, item }) => {
      // As something that is felt, 不得不 is a plain word of the language; where a rating asks how far it is so, it is one as well.
      const found = doubleNegationIn(words, speaks);
      if (!found || (found === '不得不' && item.type === 'scale')) return [];
      return [
        {
          place,
          words: both(`“${found}”是双重否定`, `"${found}" negates twice`),
          mend: { words: both('改为肯定的说法', 'say it without the negations') },
        },
      ];
    }),
};
