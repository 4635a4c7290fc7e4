import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { matchIn, ratedWordings } from '../wordings.ts';

const patterns = {
  zh: /总是|从不|从来(不|没)|永远|所有人|每个人|完全|绝对|一切|无时无刻|时时刻刻|时刻|毫无/,
  en: /\b(always|never|all the time|everybody|everyone|nobody|no one|completely|totally|entirely|absolutely|every single)\b/i,
};

export const absolute: Rule = {
  code: 'absolute',
  title: both('绝对化措辞', 'Absolute'),
  why: both(
    '“总是”“从不”一类的词几乎无人能完全同意，量表的一端因此用不上；有人按字面答，有人不按。',
    'Hardly anybody can fully agree with "always" or "never": one end of the scale stays empty, and some take the word at its word and others do not.',
  ),
  source: cited('payne', 'fowler'),
  languages: ['zh', 'en'],
  find: (definition) =>
    ratedWordings(definition).flatMap(({ place, words, speaks }) => {
      const word = matchIn(words, patterns[speaks]);
      if (!word) return [];
      return [
        {
          place,
          words: both(`“${word}”不留余地`, `"${word}" leaves no room`),
          mend: {
            words: both(
              '去掉它，让选项来表达程度或频率',
              'leave it out and let the answer say how much or how often',
            ),
          },
        },
      ];
    }),
};
