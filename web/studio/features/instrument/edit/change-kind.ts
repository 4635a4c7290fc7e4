import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { updateItem } from './items.ts';
import { startOf } from './new-item.ts';
import { valueOf } from './fields.ts';

/** Another kind of item: what both kinds have is kept, with the code, texts, conditions and tags. */
export function changeKind(definition: Definition, code: string, type: string): Definition {
  return updateItem(definition, code, (item) => {
    const before = kindOf(item).fields;
    const common = Object.fromEntries(
      Object.entries(item).filter(([name]) => !Object.hasOwn(before, name)),
    ) as unknown as Item;
    const fields = Object.entries(kindOf({ type }).fields).flatMap(([name, field]): [string, unknown][] => {
      const kept = before[name]?.input === field.input ? valueOf(item, name) : undefined;
      if (kept !== undefined) return [[name, kept]];
      return field.optional ? [] : [[name, startOf(field, definition)]];
    });
    return { ...common, type, ...Object.fromEntries(fields) };
  });
}
