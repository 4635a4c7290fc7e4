import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import type { SingleItem } from '../../../../analysis/model/instrument/kinds/single.ts';
import type { Text } from '../../../../server/contract/construct.ts';

export type Storage = SingleItem['storage'];

/** A background question with the names of its categories; "prefer not to say" is a missing answer, no category. */
export interface Background {
  readonly item: Item;
  readonly storage: Storage;
  readonly categories: readonly Text[];
}

export function backgroundOf(definition: Definition): Background[] {
  return definition.items.flatMap((item): Background[] => {
    const [column] = columnsOf(definition, item);
    if (column?.role !== 'background') return [];
    const { pool, values } = column;
    const storage = pool === 'rows' ? 'linked' : 'detached';
    return [{ item, storage, categories: values.map(({ label }) => label) }];
  });
}

/** The definition with one background question stored otherwise. */
export function withStorage(definition: Definition, code: string, storage: Storage): Definition {
  const items = definition.items.map((item) =>
    item.code === code && 'storage' in kindOf(item).fields ? { ...item, storage } : item,
  );
  return { ...definition, items };
}
