import type { Kysely } from 'kysely';

type Row = Readonly<Record<string, string | number | null>>;

/** Changes every row of a table: `key` are the columns that tell rows apart, `change` gives the new values of other columns. */
export async function rewriteRows(
  db: Kysely<never>,
  table: string,
  key: readonly string[],
  columns: readonly string[],
  change: (row: Row) => Row,
): Promise<void> {
  const open = db as unknown as Kysely<Record<string, Record<string, string | number | null>>>;
  const rows = await open
    .selectFrom(table)
    .select([...key, ...columns])
    .execute();
  for (const row of rows as Row[]) {
    let update = open.updateTable(table).set(change(row));
    for (const column of key) update = update.where(column, '=', row[column] as string);
    await update.execute();
  }
}

/** A text in two columns as one text by language, without languages in which nothing is said. */
export function textFrom(zh: unknown, en: unknown): string {
  const said = Object.entries({ 'zh-CN': zh, en }).filter(([, words]) => words !== '' && words !== null);
  return JSON.stringify(Object.fromEntries(said));
}
