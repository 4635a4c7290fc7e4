import { both } from '../../../words.ts';
import type { Definition, Item } from '../../definition.ts';
import type { ChoiceList } from '../../kinds/choice-list.ts';
import { changeItem, withChoice } from '../changes.ts';
import type { Mend, Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { matchIn, wordings } from '../wordings.ts';

/** What not everybody has or has done. */
const patterns = {
  zh: /(您|你|我)的?(孩子|子女|配偶|丈夫|妻子|伴侣|下属|室友|宠物)|如果(您|你)|上一?次|最近一次/,
  en: /\b(your|my) (child|children|kids?|spouse|husband|wife|partner|subordinates?|pets?)\b|\bif you (have|had|own|use|used|are|were)\b|\b(the )?last time you\b|\bwhen you last\b/i,
};
const ESCAPE =
  /不适用|没有|从未|无此|does not apply|not applicable|n\/a|none|never|do not have|don['’]t have/i;

export const missingEscape: Rule = {
  code: 'missing-escape',
  title: both('缺少“不适用”', 'No "does not apply"'),
  why: both(
    '题目预设了某种情况，却没有筛选，也没有“不适用”，不在此列的人只好乱答或退出。',
    'The item takes something for granted without screening and without a way to say that it does not apply: whom it does not concern has to guess or leave.',
  ),
  source: cited('fowler', 'dillman'),
  languages: ['zh', 'en'],
  find: (definition) =>
    wordings(definition).flatMap(({ item, place, words, speaks }) => {
      const taken = matchIn(words, patterns[speaks]);
      if (!taken || item.type === 'notice' || item.optional || isScreened(definition, item)) return [];
      return [
        {
          place,
          words: both(`“${taken}”并非人人都有`, `not everybody has "${taken}"`),
          mend: mendOf(item),
        },
      ];
    }),
};

function isScreened({ blocks, dontKnow }: Definition, item: Item): boolean {
  const block = blocks.find(({ code }) => code === item.block);
  const { choices = {} } = item as Partial<ChoiceList>;
  return (
    item.showIf !== undefined ||
    block?.showIf !== undefined ||
    dontKnow.items.includes(item.code) ||
    Object.values(choices).some((labels) => labels.some((label) => ESCAPE.test(label)))
  );
}

function mendOf(item: Item): Mend {
  const isList = item.type === 'single' || item.type === 'dropdown';
  const added = isList ? withChoice(item as Item & ChoiceList, { zh: '不适用', en: 'Does not apply' }) : null;
  if (!added)
    return {
      words: both(
        '先问是否有此情况，再按条件显示此题',
        'ask first whether it is so, and show this item on condition',
      ),
    };
  return {
    words: both('增加选项“不适用”', 'add the choice "Does not apply"'),
    apply: changeItem(
      item.code,
      (each) => withChoice(each as Item & ChoiceList, { zh: '不适用', en: 'Does not apply' })!.item,
    ),
  };
}
