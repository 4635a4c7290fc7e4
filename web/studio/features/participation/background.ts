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

/** So many categories of one question the meter reckons with. */
const MOST = 60;

export function backgroundOf(definition: Definition): Background[] {
  return definition.items.flatMap((item): Background[] => {
    const [column] = columnsIn(definition, item);
    if (column?.role !== 'background') return [];
    const { pool, values } = column;
    const storage = pool === 'rows' ? 'linked' : 'detached';
    const named = values.slice(0, MOST).map(({ label }) => label);
    return [{ item, storage, categories: named.length > 0 ? named : bandsOf(item) }];
  });
}

/** An item that is not finished may have no columns yet. */
function columnsIn(definition: Definition, item: Item) {
  try {
    return columnsOf(definition, item);
  } catch {
    return [];
  }
}

/** What has no categories of its own, such as an age or a date, tells people apart by equal bands. */
function bandsOf(item: Item & { readonly min?: number; readonly max?: number }): Text[] {
  const { min = 1, max = MOST } = item;
  const count = Math.max(1, Math.min(MOST, Math.floor(max - min) + 1));
  return Array.from({ length: count }, (_, at) => {
    const from = String(Math.round((min + (at * (max - min + 1)) / count) * 10) / 10);
    return { 'zh-CN': from, en: from };
  });
}

/** The definition with one background question stored otherwise. */
export function withStorage(definition: Definition, code: string, storage: Storage): Definition {
  const items = definition.items.map((item) =>
    item.code === code && 'storage' in kindOf(item).fields ? { ...item, storage } : item,
  );
  return { ...definition, items };
}
