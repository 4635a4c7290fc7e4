import { both } from '../../../words.ts';
import { labelsOf } from '../../labels.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { spoken } from '../wordings.ts';

/** Answers that have two sides, with the words of each; importance and frequency have one. */
const sides = {
  zh: {
    middle: /既不|一般|中立|不确定|说不清|普通|尚可/,
    low: /(不|非常不|不太|很不|较不|完全不)(同意|满意|赞成|支持|好)|反对|很?差|糟/,
    high: /同意|满意|赞成|支持|好|优/,
  },
  en: {
    middle: /neither|neutral|undecided|unsure|average|okay|so-so|mixed/i,
    low: /disagree|dissatisf|unsatisf|oppose|against|poor|bad|terrible|unfavou?rable|not (agree|satisf|support|good)/i,
    high: /agree|satisf|support|favou?r|good|excellent|great/i,
  },
};

function countSides(labels: readonly string[], { middle, low, high }: (typeof sides)['zh']) {
  const told = labels.filter((label) => !middle.test(label));
  const lows = told.filter((label) => low.test(label)).length;
  const highs = told.filter((label) => !low.test(label) && high.test(label)).length;
  return { lows, highs };
}

export const unbalancedScale: Rule = {
  code: 'unbalanced-scale',
  title: both('选项不对称', 'Unbalanced scale'),
  why: both(
    '一边的选项比另一边多，答案会偏向选项多的一边。',
    'Where one side has more labels than the other, answers lean towards it.',
  ),
  source: cited('krosnick', 'dillman'),
  languages: ['zh', 'en'],
  find: ({ optionSets }) =>
    Object.entries(optionSets).flatMap(([code, set]) => {
      const labels = labelsOf(set);
      const tag = Object.keys(set).find((each) => each !== 'values' && spoken(each));
      if (!tag) return [];
      const { lows, highs } = countSides(
        labels.map((label) => label[tag] ?? ''),
        sides[spoken(tag)!],
      );
      if (lows === highs || lows + highs < 3) return [];
      return [
        {
          place: `optionSets.${code}`,
          words: both(
            `正面 ${highs} 项，负面 ${lows} 项`,
            `${highs} labels on one side, ${lows} on the other`,
          ),
          mend: { words: both('两边给出同样多的选项', 'give both sides as many labels') },
        },
      ];
    }),
};
