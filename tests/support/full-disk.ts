import { type Kysely, sql } from 'kysely';

/** From now on no page more fits into a database, as on a full disk: SQLite itself says so. Gives what makes room again. */
export async function fillUp(db: Kysely<never>): Promise<() => Promise<void>> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(db);
  return async () => void (await sql`pragma max_page_count = 1073741823`.execute(db));
}
