import type { Kysely } from 'kysely';
import type { Storage } from '../../contract/storage.ts';
import type { OpenDatabases } from '../../platform/database/open.ts';
import { unlogged } from '../../platform/http/request-log.ts';
import type { Settings } from '../../platform/settings.ts';
import { logMeanings, meanings } from './meanings.ts';

/** The layout of the databases that this host opens, each column with what it is for, and the rule of the log. */
export async function showStorage(
  databases: OpenDatabases,
  { issuer, collector }: Pick<Settings, 'issuer' | 'collector'>,
): Promise<Storage> {
  const here = (['roster', 'answers'] as const).filter((name) => databases.opened.includes(name));
  return {
    databases: await Promise.all(here.map((name) => describe(name, databases[name] as Kysely<never>))),
    elsewhere: here.length === 2 ? null : here.includes('roster') ? collector : issuer,
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
