import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { type Kysely, type Migration, Migrator } from 'kysely';
import { onTestFinished } from 'vitest';
import { migrations } from '../../migrations/index.ts';

export type Row = Readonly<Record<string, string | number | null>>;
type Database = keyof typeof migrations;
const fixtures = new URL('../fixtures/migration/', import.meta.url);

/** The demonstration as the version stored it that knew four links only, partly adjudicated, in a folder of its own. */
export function earlierStudy() {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-earlier-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['studio', 'roster', 'answers'] as const)
    writeFileSync(
      join(folder, `${name}.sqlite`),
      gunzipSync(readFileSync(new URL(`${name}.sqlite.gz`, fixtures))),
    );
  const read = <Result>(database: Database, ask: (handle: Sqlite.Database) => Result): Result => {
    const handle = new Sqlite(join(folder, `${database}.sqlite`), { readonly: true });
    try {
      return ask(handle);
    } finally {
      handle.close();
    }
  };
  return {
    folder,
    /** Parents before children, as they were made. */
    tables: (database: Database) =>
      read(database, (handle) =>
        handle
          .prepare<[], { name: string }>(
            "select name from sqlite_master where type = 'table' and name not like 'kysely%' order by rowid",
          )
          .all()
          .map(({ name }) => name),
      ),
    rows: (database: Database, table: string) =>
      read(database, (handle) => handle.prepare<[], Row>(`select * from ${table}`).all()),
  };
}

/** Brings an empty database to where that version left it. */
export async function migrateAsEarlier(db: Kysely<never>, name: Database): Promise<void> {
  const all: Record<string, Migration> = migrations[name];
  const own = Object.fromEntries(Object.entries(all).filter(([step]) => step < '1'));
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(own) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error as Error;
}
