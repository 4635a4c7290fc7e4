import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Mapping } from '../../contract/import.ts';
import { Problem } from '../../platform/problem.ts';
import { partsOf } from './join-parts.ts';

/** The columns that answer an item; one null where the file has none. */
export function columnsIn({ items }: Mapping, item: string): readonly (string | null)[] {
  const given = items[item] ?? null;
  return Array.isArray(given) ? given : [given];
}

/** Every item is named, with columns of the file or none, no more than it has in a release; no column answers two items. */
export function checkMapping(
  definition: Definition,
  header: readonly string[],
  mapping: Mapping,
  kinds = itemKinds,
): void {
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const known = new Set(header);
  const answeredBy = new Map<string, string>();
  for (const code of Object.keys(mapping.items)) {
    const item = items.get(code);
    if (!item) throw new Problem('import-item-unknown', { item: code });
    const columns = columnsIn(mapping, code);
    const most = Math.max(1, partsOf(definition, item, kinds).length);
    if (columns.length > most)
      throw new Problem('import-columns-many', { item: code, given: columns.length, most });
    for (const column of columns) {
      if (column === null) continue;
      if (!known.has(column)) throw new Problem('import-column-unknown', { column });
      const first = answeredBy.get(column);
      if (first) throw new Problem('import-column-shared', { column, first, second: code });
      answeredBy.set(column, code);
    }
  }
  for (const code of items.keys())
    if (!(code in mapping.items)) throw new Problem('import-item-missing', { item: code });
}
