import { type ColumnDataType, type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** True on SQLite, false on PostgreSQL. */
export function isSqlite(db: Kysely<never>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

/** The column type of raw bytes. */
export function bytes(db: Kysely<never>): ColumnDataType {
  return isSqlite(db) ? 'blob' : 'bytea';
}

/** Stores rows in key order instead of arrival order where the database can (SQLite). */
export function keyless<Name extends string, Column extends string>(
  db: Kysely<never>,
  table: CreateTableBuilder<Name, Column>,
): CreateTableBuilder<Name, Column> {
  return isSqlite(db) ? table.modifyEnd(sql`without rowid`) : table;
}
