import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { wordings } from '../wordings.ts';

const MOST = { zh: 45, en: 28 };
const length = {
  zh: (words: string) => words.match(/\p{Script=Han}/gu)?.length ?? 0,
  en: (words: string) => words.match(/[A-Za-z0-9’'-]+/g)?.length ?? 0,
};

export const longText: Rule = {
  code: 'long-text',
  title: both('题目过长', 'Over-long'),
  why: both(
    '长句要记住更多内容才能作答，作答变慢，也更随意。一般建议英文不超过 20 词；此处超过 28 词、中文超过 45 字才提示。',
    'A long question has to be held in mind: answers come more slowly and with less care. About 20 words are recommended; more than 28, or 45 Chinese characters, are reported here.',
  ),
  source: cited('payne', 'lenzner'),
  languages: ['zh', 'en'],
  find: (definition) =>
    wordings(definition)
      .filter(({ item }) => item.type !== 'notice')
      .flatMap(({ place, words, speaks }) => {
        const long = length[speaks](words);
        if (long <= MOST[speaks]) return [];
        return [
          {
            place,
            words: both(
              `${long} ${speaks === 'zh' ? '字' : '词'}，超过 ${MOST[speaks]}`,
              `${long} ${speaks === 'zh' ? 'characters' : 'words'}, more than ${MOST[speaks]}`,
            ),
            mend: {
              words: both(
                '缩短题干，说明放到题下的提示里',
                'shorten it; what explains may stand below as help',
              ),
            },
          },
        ];
      }),
};
