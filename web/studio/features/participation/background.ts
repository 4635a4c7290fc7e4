import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition, SingleItem } from '../../../../analysis/model/instrument/definition.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';

/** A background question with the names of its categories; "prefer not to say" is a missing answer, no category. */
export interface Background {
  readonly item: SingleItem;
  readonly categories: readonly Bilingual[];
}

export function backgroundOf(definition: Definition): Background[] {
  return definition.items
    .filter((item) => item.type === 'single')
    .map((item) => ({
      item,
      categories: choicesOf(definition, item)
        .filter(({ answer }) => answer !== 'preferNotToSay')
        .map(({ label }) => label),
    }));
}

/** The definition with one background question stored otherwise. */
export function withStorage(
  definition: Definition,
  code: string,
  storage: SingleItem['storage'],
): Definition {
  const items = definition.items.map((item) =>
    item.type === 'single' && item.code === code ? { ...item, storage } : item,
  );
  return { ...definition, items };
}
