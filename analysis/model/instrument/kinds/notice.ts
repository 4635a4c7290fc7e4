import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';

/** Something to read, with a picture perhaps; there is nothing to answer. */
export interface NoticeItem extends Item {
  readonly type: 'notice';
  /** A picture as a data address, made on the device of the researcher. */
  readonly picture?: string;
}

export const notice: ItemKind<NoticeItem> = {
  type: 'notice',
  title: both('说明', 'Notice'),
  presence: 'told',
  fields: { picture: { title: both('图片', 'Picture'), input: 'picture', optional: true } },
  columns: () => [],
  cells: () => [],
};
