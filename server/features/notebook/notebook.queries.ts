import type { NotebookId, StudyId } from '../../contract/ids.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['notebook'];

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('notebook as n')
    .innerJoin('researcher as r', 'r.id', 'n.changed_by')
    .select(['n.id', 'n.title', 'n.document', 'n.version', 'n.changed_at', 'n.removed_at', 'r.name'])
    .where('n.study_id', '=', study);

/** Every notebook of a study, changed last first; the removed ones too. */
export async function selectNotebooks(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('n.changed_at', 'desc').orderBy('n.id').execute();
}

export async function selectNotebook(db: StudioDb, study: StudyId, notebook: NotebookId) {
  return selection(db, study).where('n.id', '=', notebook).executeTakeFirst();
}

export async function insertNotebook(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('notebook').values(row).execute();
}

/** False when the notebook is removed or no longer at `version`. */
export async function updateNotebook(
  db: StudioDb,
  notebook: NotebookId,
  version: number,
  values: Partial<Pick<Row, 'title' | 'document' | 'changed_by' | 'changed_at' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notebook')
    .set({ ...values, version: version + 1 })
    .where('id', '=', notebook)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function bringBack(db: StudioDb, notebook: NotebookId): Promise<void> {
  await db.updateTable('notebook').set({ removed_at: null }).where('id', '=', notebook).execute();
}

/** Forgets what was removed before a time. */
export async function clearRemoved(db: StudioDb, study: StudyId, before: string): Promise<void> {
  await db.deleteFrom('notebook').where('study_id', '=', study).where('removed_at', '<', before).execute();
}

/** Puts a change through every notebook of a study, removed ones too; how many that it changed. */
export async function rewriteNotebooks(
  db: StudioDb,
  study: StudyId,
  change: (document: string) => string,
): Promise<number> {
  const rows = await db
    .selectFrom('notebook')
    .select(['id', 'document', 'version'])
    .where('study_id', '=', study)
    .execute();
  const store = ({ id, version }: (typeof rows)[number], document: string) =>
    db
      .updateTable('notebook')
      .set({ document, version: version + 1 })
      .where('id', '=', id)
      .execute();
  const changed = await rewriteEach(rows, ({ document }) => document, change, store);
  return changed.length;
}
