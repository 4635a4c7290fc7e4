import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Any database, its tables by name. */
export type AnyDb = Kysely<Record<string, Record<string, unknown>>>;

const AT_ONCE = 50;

interface Table {
  readonly name: string;
  readonly key: readonly string[];
}

/**
 * Replaces all rows of one database by those of another with the same layout, one of them in SQLite, the other in PostgreSQL. Both
 * must be transactions. Rows are written in the order of their keys.
 */
export async function carryRows(from: AnyDb, to: AnyDb): Promise<void> {
  const tables = await tablesInOrder(isPostgres(from) ? to : from);
  for (const { name } of tables.toReversed()) await to.deleteFrom(name).execute();
  for (const table of tables)
    for await (const rows of readRows(from, table)) await to.insertInto(table.name).values(rows).execute();
}

const isPostgres = (db: AnyDb): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** The tables of a SQLite database, what others refer to first. */
async function tablesInOrder(db: AnyDb): Promise<readonly Table[]> {
  const { rows: names } = await sql<{ name: string }>`select name from sqlite_schema
    where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' order by name`.execute(db);
  const ordered: Table[] = [];
  const visit = async (name: string): Promise<void> => {
    if (ordered.some((table) => table.name === name)) return;
    const { rows: parents } = await sql<{ table: string }>`select distinct "table" from
      pragma_foreign_key_list(${name}) where "table" <> ${name}`.execute(db);
    for (const parent of parents) await visit(parent.table);
    const { rows: key } = await sql<{ name: string }>`select name from pragma_table_info(${name})
      where pk > 0 order by pk`.execute(db);
    ordered.push({ name, key: key.map((column) => column.name) });
  };
  for (const { name } of names) await visit(name);
  return ordered;
}

/** Some rows at a time: a table may be larger than memory. */
async function* readRows(db: AnyDb, { name, key }: Table): AsyncGenerator<Record<string, unknown>[]> {
  const inOrder = key.reduce((query, column) => query.orderBy(column), db.selectFrom(name).selectAll());
  if (!isPostgres(db)) {
    let rows: Record<string, unknown>[] = [];
    for await (const row of inOrder.stream()) {
      rows.push(row);
      if (rows.length < AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
    return;
  }
  await sql`declare carried no scroll cursor for ${inOrder}`.execute(db);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(AT_ONCE)} from carried`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close carried`.execute(db);
}
