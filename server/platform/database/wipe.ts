import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { OpenDatabases } from './open.ts';

/**
 * Takes what was deleted out of the files too. SQLite overwrites it at once (secure_delete), and its log is emptied here. PostgreSQL keeps
 * deleted rows until a table is written anew: each is, and locked meanwhile; its log keeps them until it is recycled. Copies that were made
 * before keep everything.
 */
export async function wipeDeleted(databases: OpenDatabases): Promise<void> {
  for (const name of databases.opened) {
    const db = databases[name] as Kysely<never>;
    if (db.getExecutor().adapter instanceof PostgresAdapter) await rewriteTables(db);
  }
  await databases.settle();
}

async function rewriteTables(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() order by tablename`.execute(db);
  for (const { name } of rows) await sql`vacuum (full, analyze) ${sql.table(name)}`.execute(db);
}
