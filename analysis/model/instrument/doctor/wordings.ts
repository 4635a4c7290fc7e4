import type { Asked, Item } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import type { ScaleItem } from '../kinds/scale.ts';

/** The words of an item in one language, with their place. */
export interface Wording {
  readonly item: Item;
  readonly words: string;
  readonly place: string;
  readonly speaks: 'zh' | 'en';
}

/** The texts of items in the languages that rules can read. */
export function wordings({ items }: Pick<Asked, 'items'>): Wording[] {
  return items.flatMap((item, at) =>
    Object.entries(item.text).flatMap(([tag, words]): Wording[] => {
      const speaks = spoken(tag);
      return speaks && words.trim() !== ''
        ? [{ item, words, place: `items[${at}].text.${tag}`, speaks }]
        : [];
    }),
  );
}

/** Items of which each is answered with one rating, and measures something. */
export const ratedWordings = (definition: Pick<Asked, 'items'>): Wording[] =>
  wordings(definition).filter(({ item }) => isRated(item));

export const isRated = (item: Item): boolean =>
  ['scale', 'slider', 'differential'].includes(item.type) && !(item as ScaleItem).attentionCheck;

export function spoken(tag: string): 'zh' | 'en' | null {
  const primary = tag.split('-')[0]!.toLowerCase();
  return primary === 'zh' || primary === 'en' ? primary : null;
}

const AGREEMENT = /同意|赞成|agree/i;

/** Whether an item is answered by agreeing with it. */
export function isAgreement({ optionSets }: Pick<Asked, 'optionSets'>, item: Item): boolean {
  const { options = '' } = item as Partial<ScaleItem>;
  const set = optionSets[options];
  return (
    set !== undefined &&
    labelsOf(set).some((label) => Object.values(label).some((each) => AGREEMENT.test(each)))
  );
}

/** The first match of a pattern, as it stands in the words. */
export const matchIn = (words: string, pattern: RegExp): string | null =>
  pattern.exec(words)?.[0].trim() ?? null;
