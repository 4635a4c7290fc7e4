import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { matchIn, ratedWordings } from '../wordings.ts';

/** A word that joins two things, with what makes it join something else: one phrase, a comparison, doing something with somebody. */
const patterns = {
  zh: /以及|并且|而且|同时(?!期)|[\u4e00-\u9fff]{1,6}、[\u4e00-\u9fff]{1,6}、|(?<![温缓总平谐饱柔亲附])和(?![谐平气睦解善蔼])(?!.{1,12}(相比|相符|相称|相处|一样|一起|沟通|交流|联系|合作|商量|比较|接触|打交道|有关|无关|不同|之间))/,
  en: /\b(as well as|(?<!\b(again|more|back|time|now|first|health|safety|terms|pros|research|supply|between [^,.]{1,40}) )and(?! (again|more|forth|poor|bad|women|down|safety|conditions|cons|development|demand|foremost|so on)\b))\b(?! (what|which|who)?\s*(later|then|last)\b)/i,
};

export const doubleBarrelled: Rule = {
  code: 'double-barrelled',
  title: both('一题两问', 'Double-barrelled'),
  why: both(
    '一题问两件事时，对两者看法不同的人无法作答，研究者也不知道答的是哪一件。',
    'Where an item asks of two things at once, those who judge them differently cannot answer, and nobody knows which one was rated.',
  ),
  source: cited('krosnick', 'saris'),
  languages: ['zh', 'en'],
  find: (definition) =>
    ratedWordings(definition).flatMap(({ place, words, speaks }) => {
      const joint = matchIn(words, patterns[speaks]);
      if (!joint) return [];
      return [
        {
          place,
          words: both(`“${joint}”可能把两件事并在一题里`, `"${joint}" may join two questions in one`),
          mend: { words: both('拆成两题，每题只问一件事', 'make two items of it, each about one thing') },
        },
      ];
    }),
};
