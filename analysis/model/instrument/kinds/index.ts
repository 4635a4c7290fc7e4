import type { Item } from '../definition.ts';
import { bestWorst } from './best-worst.ts';
import { computed } from './computed.ts';
import { date } from './date.ts';
import { differential } from './differential.ts';
import { draw } from './draw.ts';
import { dropdown } from './dropdown.ts';
import type { ItemKind } from './kind.ts';
import { multiple } from './multiple.ts';
import { notice } from './notice.ts';
import { number } from './number.ts';
import { open } from './open.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';
import { slider } from './slider.ts';
import { sum } from './sum.ts';
import { tick } from './tick.ts';
import { time } from './time.ts';

/** Every kind of item that can be asked, in the order of a menu. A new one is a file beside these and a line here. */
export const itemKinds: readonly ItemKind[] = [
  scale,
  single,
  multiple,
  dropdown,
  differential,
  slider,
  ranking,
  sum,
  bestWorst,
  number,
  date,
  time,
  open,
  tick,
  notice,
  draw,
  computed,
];

/** The declaration of an item's kind. */
export function kindOf({ type }: Pick<Item, 'type'>, kinds = itemKinds): ItemKind {
  return kinds.find((kind) => kind.type === type)!;
}
