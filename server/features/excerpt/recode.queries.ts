import type { ExcerptId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** The excerpts that carry a code, removed ones too; of some excerpts, or of all. */
export async function selectCarriers(
  db: StudioDb,
  study: StudyId,
  code: string,
  only?: readonly ExcerptId[],
): Promise<ExcerptId[]> {
  let query = db
    .selectFrom('excerpt_code as c')
    .innerJoin('excerpt as e', 'e.id', 'c.excerpt_id')
    .select('e.id')
    .where('e.study_id', '=', study)
    .where('c.code', '=', code);
  if (only) query = query.where('e.id', 'in', only);
  return (await query.execute()).map(({ id }) => id);
}

/** How many excerpts carry each code, removed ones too. */
export async function countCarriers(db: StudioDb, study: StudyId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('excerpt_code as c')
    .innerJoin('excerpt as e', 'e.id', 'c.excerpt_id')
    .select(({ fn }) => ['c.code', fn.countAll<number>().as('count')])
    .where('e.study_id', '=', study)
    .groupBy('c.code')
    .execute();
  return new Map(rows.map(({ code, count }) => [code, Number(count)]));
}

/**
 * Gives an excerpt one code in the place of another, at its next version. Nobody has held it against the criteria of the new
 * code: it waits for review, unless it carried that code already.
 */
export async function exchangeCode(
  db: StudioDb,
  excerpt: ExcerptId,
  from: string,
  to: string,
): Promise<void> {
  await db
    .insertInto('excerpt_code')
    .values({ excerpt_id: excerpt, code: to, as_of: 0 })
    .onConflict((conflict) => conflict.columns(['excerpt_id', 'code']).doNothing())
    .execute();
  await db.deleteFrom('excerpt_code').where('excerpt_id', '=', excerpt).where('code', '=', from).execute();
  await db
    .updateTable('excerpt')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', excerpt)
    .execute();
}
