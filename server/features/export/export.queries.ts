import type { ExportId, StudyId } from '../../contract/ids.ts';
import type { Insertable } from 'kysely';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export async function insertExport(
  db: StudioDb,
  row: Insertable<StudioTables['export_request']>,
): Promise<void> {
  await db.insertInto('export_request').values(row).execute();
}

/** The requests of a study, latest first, or one of them. */
export async function selectExports(db: StudioDb, study: StudyId, only?: ExportId) {
  return db
    .selectFrom('export_request as asked')
    .innerJoin('release', 'release.id', 'asked.release_id')
    .innerJoin('researcher as asker', 'asker.id', 'asked.asker_id')
    .leftJoin('researcher as decider', 'decider.id', 'asked.decider_id')
    .selectAll('asked')
    .select(['release.number', 'asker.name as asker_name', 'decider.name as decider_name'])
    .where('asked.study_id', '=', study)
    .$if(only !== undefined, (query) => query.where('asked.id', '=', only!))
    .orderBy('asked.asked_at', 'desc')
    .orderBy('asked.id')
    .execute();
}

/** Stores a decision unless there is one; false in that case. */
export async function updateDecision(
  db: StudioDb,
  id: ExportId,
  decision: Pick<StudioTables['export_request'], 'state' | 'decider_id' | 'decided_at'> & { reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('export_request')
    .set(decision)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function selectSecret(db: StudioDb, study: StudyId): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('export_secret')
    .select('secret')
    .where('study_id', '=', study)
    .executeTakeFirst();
  return row?.secret ?? null;
}

/** Keeps a secret unless there is one. */
export async function insertSecret(db: StudioDb, study: StudyId, secret: Uint8Array): Promise<void> {
  await db
    .insertInto('export_secret')
    .values({ study_id: study, secret })
    .onConflict((conflict) => conflict.column('study_id').doNothing())
    .execute();
}

/** How many members may decide on a request. */
export async function countDeciders(db: StudioDb, study: StudyId): Promise<number> {
  const { count } = await db
    .selectFrom('member')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('study_id', '=', study)
    .where('role', 'in', ['owner', 'analyst'])
    .executeTakeFirstOrThrow();
  return Number(count);
}
