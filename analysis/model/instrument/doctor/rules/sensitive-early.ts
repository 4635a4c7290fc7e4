import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isRated, matchIn, wordings } from '../wordings.ts';

const patterns = {
  zh: /收入|政治面貌|党派|宗教|信仰|性取向|性行为|违法|犯罪|吸毒|饮酒|怀孕|残疾|精神疾病|抑郁|自杀/,
  en: /\b(income|salary|party membership|religio\w+|sexual\w*|illegal\w*|crimes?|drugs?|alcohol|pregnan\w+|disabilit\w+|mental illness|depress\w+|suicid\w+)\b/i,
};
const EARLY = 1 / 3;

export const sensitiveEarly: Rule = {
  code: 'sensitive-early',
  title: both('敏感题问得太早', 'Sensitive questions early'),
  why: both(
    '尚未建立信任就问敏感的事，更多人会拒答、说谎或退出。',
    'Asked before there is trust, sensitive matters bring refusals, untrue answers and break-offs.',
  ),
  source: cited('tourangeauYan', 'dillman'),
  languages: ['zh', 'en'],
  find: (definition) => {
    const { items } = definition;
    const early = new Set(items.slice(0, Math.floor(items.length * EARLY)).map(({ code }) => code));
    return wordings(definition).flatMap(({ item, place, words, speaks }) => {
      const matter = matchIn(words, patterns[speaks]);
      if (!matter || !early.has(item.code) || isRated(item) || item.type === 'notice') return [];
      return [
        {
          place,
          words: both(`“${matter}”在问卷的前三分之一就问到`, `"${matter}" is asked in the first third`),
          mend: { words: both('移到后面', 'move it towards the end') },
        },
      ];
    });
  },
};
