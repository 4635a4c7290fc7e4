import { type Kysely, sql } from 'kysely';
import { isSqlite } from './dialect.ts';

/**
 * PostgreSQL keeps samples of values in `pg_statistic` whenever it analyses a table, by itself too, and they stay when the rows are
 * gone. No more are taken of these columns, and giving a column the type it has drops those that were.
 */
export async function withoutSamples(
  db: Kysely<never>,
  table: string,
  columns: Readonly<Record<string, 'text' | 'bytea'>>,
): Promise<void> {
  if (isSqlite(db)) return;
  for (const [column, type] of Object.entries(columns)) {
    const [name, place] = [sql.table(table), sql.ref(column)];
    await sql`alter table ${name} alter column ${place} type ${sql.raw(type)}`.execute(db);
    await sql`alter table ${name} alter column ${place} set statistics 0`.execute(db);
  }
}
