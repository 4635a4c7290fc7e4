import { type Kysely, sql } from 'kysely';

/**
 * Rewrites a PostgreSQL table in the order of its key, in one transaction. A heap keeps rows in the order of their arrival,
 * with the transaction that wrote each, and deleted ones until they are cleaned away; neither VACUUM FULL nor CLUSTER removes
 * the transaction's number. A table that one transaction filled in key order tells nothing of all that.
 */
export async function rewriteInKeyOrder<Tables>(
  db: Kysely<Tables>,
  name: keyof Tables & string,
  key: readonly string[],
): Promise<void> {
  const table = sql.table(name);
  const order = sql.join(key.map((column) => sql.ref(column)));
  await db.transaction().execute(async (tx) => {
    await sql`lock table ${table} in access exclusive mode`.execute(tx);
    await sql`create temporary table in_key_order on commit drop as select * from ${table}`.execute(tx);
    await sql`truncate ${table}`.execute(tx);
    await sql`insert into ${table} select * from in_key_order order by ${order}`.execute(tx);
  });
}
