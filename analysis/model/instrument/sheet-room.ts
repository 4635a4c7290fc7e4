import type { Asked } from './definition.ts';
import { type ChoiceList, optionsOf } from './kinds/choice-list.ts';
import { itemKinds, kindOf } from './kinds/index.ts';

/** Hash of the instrument, all flags, braces and names of the fields. */
const FRAME = 200;
/** A number, a date or a reason with what stands around it. */
const PLAIN = 48;
/** A value of six digits with its sign, or a share of a million, and a comma. */
const CHOICE = 8;
/** In UTF-8, or escaped in JSON, as anybody can type it. */
const CHARACTER = 3;

/** The bytes that a sheet of an instrument takes at most, whichever way its answers lead: that is what boxes are made for. */
export function sheetRoom(asked: Asked, kinds = itemKinds): number {
  return asked.items.reduce((room, item) => {
    const choices = 'choices' in item ? optionsOf(item as typeof item & ChoiceList).length : 0;
    const characters = kindOf(item, kinds).characters?.(item) ?? 0;
    return room + item.code.length + PLAIN + CHOICE * choices + CHARACTER * characters;
  }, FRAME);
}
