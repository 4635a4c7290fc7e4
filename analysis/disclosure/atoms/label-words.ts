import { both } from '../../model/text.ts';
import { mapText, type Text, textIn } from '../../model/words.ts';
import type { Breakdown, Group } from './tree.ts';

/** What stands for no answer. */
const notStated: Text = both('未说明', 'not stated');

/**
 * The words for a group of categories, in every language of the breakdown: its categories one after the other; three or more neighbours
 * of an ordered breakdown by the first and the last.
 *
 * @example
 * const categories = ['≤35', '36–50', '≥51'].map((words, at) => ({ value: at + 1, label: { en: words } }));
 * const age = { code: 'A', label: { en: 'Age' }, ordered: false, categories };
 * groupLabel(age, [2, 3]) // => ({ en: '36–50 or ≥51' })
 * groupLabel({ ...age, ordered: true }, [1, 2, 3, null]) // => ({ en: '≤35 to ≥51 or not stated' })
 */
export function groupLabel({ categories, label, ordered }: Breakdown, group: Group): Text {
  const members = categories.filter(({ value }) => group.includes(value));
  const first = categories.indexOf(members[0]!);
  const isRange = ordered && members.length > 2 && categories[first + members.length - 1] === members.at(-1);
  const languages = categories[0]?.label ?? label;
  return mapText(languages, (_, language) => {
    const words = members.map((each) => textIn(each.label, language));
    const told = isRange ? [`${words[0]}${toIn(language)}${words.at(-1)}`] : words;
    return [...told, ...(group.includes(null) ? [textIn(notStated, language)] : [])].join(orIn(language));
  });
}

const isChinese = (language: string) => language.toLowerCase().startsWith('zh');
const orIn = (language: string) => (isChinese(language) ? '、' : language.startsWith('en') ? ' or ' : ' / ');
const toIn = (language: string) => (isChinese(language) ? '至' : language.startsWith('en') ? ' to ' : ' – ');
