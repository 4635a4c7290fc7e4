import type { PartKind } from '../../../../../analysis/model/instrument/part.ts';
import { m } from '../../../../messages/compiled/messages.js';

export const kindWords: Readonly<Record<PartKind, () => string>> = {
  item: m.rooms_kind_item,
  block: m.rooms_kind_block,
  scale: m.rooms_kind_scale,
};
