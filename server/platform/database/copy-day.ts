import { type Kysely } from 'kysely';
import type { CopyTables } from './answering-tables.ts';

/** Takes the only copy of a day of a database; false when there was one. The returned deed gives the day back, for a copy that failed. */
export async function takeCopyDay(
  db: Kysely<CopyTables>,
  day: string,
): Promise<(() => Promise<void>) | null> {
  return db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('copy_made').select('day').executeTakeFirst();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('copy_made')
      .values({ one: 1, day })
      .onConflict((conflict) => conflict.column('one').doUpdateSet({ day }).where('copy_made.day', '!=', day))
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n ? () => giveBackDay(db, before?.day) : null;
  });
}

async function giveBackDay(db: Kysely<CopyTables>, before: string | undefined): Promise<void> {
  if (before === undefined) await db.deleteFrom('copy_made').execute();
  else await db.updateTable('copy_made').set({ day: before }).execute();
}
