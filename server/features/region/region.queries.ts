import type { RegionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['region'];

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('region as g')
    .innerJoin('researcher as r', 'r.id', 'g.added_by')
    .select(['g.id', 'g.name', 'g.other_study', 'g.other_release', 'g.version'])
    .select(['g.added_by', 'g.added_at', 'g.removed_at', 'r.name as adder'])
    .where('g.study_id', '=', study);

/** Every region of a study in the order in which they were added; the removed ones too. */
export async function selectRegions(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('g.added_at').orderBy('g.id').execute();
}

export async function selectRegion(db: StudioDb, study: StudyId, region: RegionId) {
  return selection(db, study).where('g.id', '=', region).executeTakeFirst();
}

export async function insertRegion(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('region').values(row).execute();
}

/** False when the region is removed or no longer at `version`. */
export async function updateRegion(
  db: StudioDb,
  region: RegionId,
  version: number,
  values: Partial<Pick<Row, 'name' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('region')
    .set({ ...values, version: version + 1 })
    .where('id', '=', region)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function bringBack(db: StudioDb, region: RegionId): Promise<void> {
  await db.updateTable('region').set({ removed_at: null }).where('id', '=', region).execute();
}

/** Forgets what was removed before a time. */
export async function clearRemoved(db: StudioDb, study: StudyId, before: string): Promise<void> {
  await db.deleteFrom('region').where('study_id', '=', study).where('removed_at', '<', before).execute();
}
