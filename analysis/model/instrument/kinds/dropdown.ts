import { both } from '../../words.ts';
import type { ItemKind } from './kind.ts';
import { oneChoice, type SingleItem } from './single.ts';

/** One choice of a list too long to be shown whole: it is opened and can be searched. */
export const dropdown: ItemKind<SingleItem> = {
  ...oneChoice,
  type: 'dropdown',
  title: both('下拉题', 'List to choose from'),
};
