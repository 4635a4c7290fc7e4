import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { matchIn, wordings } from '../wordings.ts';

const patterns = {
  zh: /难道|您?不(认为|觉得)|(您|你)(是否)?(也)?同意|众所周知|大家都(知道|认为|觉得)|显然|毫无疑问|理所当然|不可否认|多数人(都)?(认为|同意|觉得)|专家(都)?(认为|建议)/,
  en: /\b(do(es)?n['’]t you|wouldn['’]t you|shouldn['’]t|isn['’]t it|surely|obviously|undoubtedly|of course|needless to say|as (we all|everybody|everyone) knows?|everyone knows|(most people|experts) (agree|think|believe|say|recommend)|(do|would) you agree that)\b/i,
};

export const leading: Rule = {
  code: 'leading',
  title: both('诱导性措辞', 'Leading'),
  why: both(
    '措辞暗示了应有的答案时，答案会偏向它。',
    'Words that suggest the answer that is expected draw answers towards it.',
  ),
  source: cited('payne', 'dillman'),
  languages: ['zh', 'en'],
  find: (definition) =>
    wordings(definition).flatMap(({ place, words, speaks }) => {
      const hint = matchIn(words, patterns[speaks]);
      if (!hint) return [];
      return [
        {
          place,
          words: both(`“${hint}”暗示了答案`, `"${hint}" suggests an answer`),
          mend: {
            words: both(
              '去掉它，或把两种看法并列给出',
              'leave it out, or name both sides of the question alike',
            ),
          },
        },
      ];
    }),
};
