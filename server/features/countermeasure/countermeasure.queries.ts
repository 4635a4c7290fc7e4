import type { CountermeasureId, StudyId } from '../../contract/ids.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['countermeasure'];

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('countermeasure as c')
    .innerJoin('researcher as r', 'r.id', 'c.changed_by')
    .select(['c.id', 'c.position', 'c.document', 'c.version', 'c.changed_at', 'c.removed_at', 'r.name'])
    .where('c.study_id', '=', study);

export type CountermeasureRow = Awaited<ReturnType<typeof selectCountermeasures>>[number];

/** Every countermeasure of a study in its order; the removed ones too. */
export function selectCountermeasures(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('c.position').orderBy('c.id').execute();
}

export function selectCountermeasure(db: StudioDb, study: StudyId, countermeasure: CountermeasureId) {
  return selection(db, study).where('c.id', '=', countermeasure).executeTakeFirst();
}

export async function insertCountermeasure(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('countermeasure').values(row).execute();
}

/** False when it is removed or no longer at `version`. */
export async function updateCountermeasure(
  db: StudioDb,
  countermeasure: CountermeasureId,
  version: number,
  values: Partial<Pick<Row, 'document' | 'changed_by' | 'changed_at' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('countermeasure')
    .set({ ...values, version: version + 1 })
    .where('id', '=', countermeasure)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts the countermeasures of a study in an order. */
export async function updatePositions(
  db: StudioDb,
  study: StudyId,
  order: readonly CountermeasureId[],
): Promise<void> {
  for (const [position, id] of order.entries())
    await db
      .updateTable('countermeasure')
      .set({ position })
      .where('study_id', '=', study)
      .where('id', '=', id)
      .execute();
}

export async function bringBack(db: StudioDb, countermeasure: CountermeasureId): Promise<void> {
  await db.updateTable('countermeasure').set({ removed_at: null }).where('id', '=', countermeasure).execute();
}

/** Forgets what was removed before a time. */
export async function clearRemoved(db: StudioDb, study: StudyId, before: string): Promise<void> {
  await db
    .deleteFrom('countermeasure')
    .where('study_id', '=', study)
    .where('removed_at', '<', before)
    .execute();
}

/** Puts a change through every countermeasure of a study, removed ones too; how many that it changed. */
export async function rewriteCountermeasures(
  db: StudioDb,
  study: StudyId,
  change: (document: string) => string,
): Promise<number> {
  const rows = await db
    .selectFrom('countermeasure')
    .select(['id', 'document', 'version'])
    .where('study_id', '=', study)
    .execute();
  const store = ({ id, version }: (typeof rows)[number], document: string) =>
    db
      .updateTable('countermeasure')
      .set({ document, version: version + 1 })
      .where('id', '=', id)
      .execute();
  const changed = await rewriteEach(rows, ({ document }) => document, change, store);
  return changed.length;
}
