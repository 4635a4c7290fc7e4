import { isRefusal } from '../../../analysis/model/instrument/choices.ts';
import type { ChoiceList, Option } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { optionsOffered } from '../../../analysis/model/instrument/offer.ts';
import type { Asking } from './asking.ts';

/** The choices that an item offers here and now, without one that says what "prefer not to say" says below them. */
export function offered({
  asked,
  item,
  path,
  seed,
}: Pick<Asking, 'asked' | 'item' | 'path' | 'seed'>): Option[] {
  const list = item as typeof item & ChoiceList;
  return optionsOffered(list, path, seed).filter(({ label }) => !isRefusal(asked, label));
}
