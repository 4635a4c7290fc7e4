import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isAgreement, ratedWordings } from '../wordings.ts';
import { doubleNegationIn, negationsIn } from './negations.ts';

/** Only what is said of the matter itself counts: not the circumstances, and not what describes one of its words. */
const circumstances = {
  zh: /[^，。]*(时|后|前|如果[^，]*|即使[^，]*)，|(不|没有?)[^，。]{0,3}的(?=[\u4e00-\u9fff])/g,
  en: /\b(that|which|who|than|if|when|whenever|unless|whether|without)\b[^,]*/gi,
};

export const negated: Rule = {
  code: 'negated',
  title: both('在同意量表上的否定句', 'A negation that is agreed to or not'),
  why: both(
    '不同意一个否定句等于双重否定，作答者常会答反。',
    'To disagree with a negation is to negate twice; respondents often answer the wrong way round.',
  ),
  source: cited('swain', 'weijters'),
  languages: ['zh', 'en'],
  find: (definition) =>
    ratedWordings(definition).flatMap(({ item, place, words, speaks }) => {
      if (!isAgreement(definition, item) || doubleNegationIn(words, speaks)) return [];
      const [negation] = negationsIn(words.replaceAll(circumstances[speaks], ''), speaks);
      if (!negation) return [];
      return [
        {
          place,
          words: both(`“${negation}”使这句话成为否定句`, `"${negation}" makes it a negation`),
          mend: {
            words: both(
              '改为意思相反的肯定句，并相应改变反向计分',
              'say the opposite without a negation, and turn its key',
            ),
          },
        },
      ];
    }),
};
