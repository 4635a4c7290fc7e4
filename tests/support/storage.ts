import type { Storage } from '../../server/contract/storage.ts';
import { meanings } from '../../server/features/storage/meanings.ts';

/** Tables and columns of the live databases that nobody has explained, and explained ones that are not there. */
export function unexplained({ databases }: Storage): { undeclared: string[]; gone: string[] } {
  const live = databases.flatMap(({ name, tables }) =>
    tables.flatMap((table) => [
      { path: `${name}.${table.name}`, meaning: table.meaning },
      ...table.columns.map((column) => ({
        path: `${name}.${table.name}.${column.name}`,
        meaning: column.meaning,
      })),
    ]),
  );
  const declared = Object.entries(meanings).flatMap(([name, { tables }]) =>
    Object.entries(tables).flatMap(([table, { columns }]) => [
      `${name}.${table}`,
      ...Object.keys(columns).map((column) => `${name}.${table}.${column}`),
    ]),
  );
  const found = new Set(live.map(({ path }) => path));
  return {
    undeclared: live.flatMap(({ path, meaning }) => (meaning ? [] : [path])),
    gone: declared.filter((path) => !found.has(path)),
  };
}
