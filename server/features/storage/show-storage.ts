import type { Kysely } from 'kysely';
import type { Storage } from '../../contract/storage.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { unlogged } from '../../platform/http/request-log.ts';
import { logMeanings, meanings } from './meanings.ts';

/** The layout of both databases as they are now, each column with what it is for, and the rule of the log. */
export async function showStorage({ roster, answers }: Databases): Promise<Storage> {
  return {
    databases: [
      await describe('roster', roster as Kysely<never>),
      await describe('answers', answers as Kysely<never>),
    ],
    log: {
      unlogged: [...unlogged],
      fields: Object.entries(logMeanings).map(([name, meaning]) => ({ name, meaning })),
    },
  };
}

async function describe(
  name: 'roster' | 'answers',
  db: Kysely<never>,
): Promise<Storage['databases'][number]> {
  const { meaning, tables } = meanings[name];
  const live = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isOurs = (table: { name: string }) => !table.name.startsWith('kysely_');
  return {
    name,
    meaning,
    tables: [...live.filter(isOurs), ...live.filter((table) => !isOurs(table))].map((table) => ({
      name: table.name,
      meaning: tables[table.name]?.meaning ?? null,
      columns: table.columns.map((column) => ({
        name: column.name,
        type: column.dataType.toLowerCase(),
        meaning: tables[table.name]?.columns[column.name] ?? null,
      })),
    })),
  };
}
