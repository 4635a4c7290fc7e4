import { type Text, textIn } from '../../../analysis/model/words.ts';
import type { FindingId, StudyId } from '../../contract/ids.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['finding'];

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('finding as f')
    .innerJoin('researcher as r', 'r.id', 'f.changed_by')
    .select(['f.id', 'f.position', 'f.document', 'f.version', 'f.changed_at', 'f.removed_at', 'r.name'])
    .where('f.study_id', '=', study);

export type FindingRow = Awaited<ReturnType<typeof selectFindings>>[number];

/** Every finding of a study in its order; the removed ones too. */
export function selectFindings(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('f.position').orderBy('f.id').execute();
}

export function selectFinding(db: StudioDb, study: StudyId, finding: FindingId) {
  return selection(db, study).where('f.id', '=', finding).executeTakeFirst();
}

export async function insertFinding(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('finding').values(row).execute();
}

/** False when the finding is removed or no longer at `version`. */
export async function updateFinding(
  db: StudioDb,
  finding: FindingId,
  version: number,
  values: Partial<Pick<Row, 'document' | 'changed_by' | 'changed_at' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('finding')
    .set({ ...values, version: version + 1 })
    .where('id', '=', finding)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts findings of a study in an order. */
export async function updatePositions(
  db: StudioDb,
  study: StudyId,
  findings: readonly FindingId[],
): Promise<void> {
  for (const [position, finding] of findings.entries())
    await db
      .updateTable('finding')
      .set({ position })
      .where('study_id', '=', study)
      .where('id', '=', finding)
      .execute();
}

export async function bringBack(db: StudioDb, finding: FindingId): Promise<void> {
  await db.updateTable('finding').set({ removed_at: null }).where('id', '=', finding).execute();
}

/** Forgets what was removed before a time. */
export async function clearRemoved(db: StudioDb, study: StudyId, before: string): Promise<void> {
  await db.deleteFrom('finding').where('study_id', '=', study).where('removed_at', '<', before).execute();
}

/** Puts a change through every finding of a study, removed ones too; those that it changed. */
export async function rewriteFindings(
  db: StudioDb,
  study: StudyId,
  change: (document: string) => string,
): Promise<{ readonly id: FindingId; readonly title: string }[]> {
  const rows = await db
    .selectFrom('finding')
    .select(['id', 'document', 'version'])
    .where('study_id', '=', study)
    .execute();
  const store = ({ id, version }: (typeof rows)[number], document: string) =>
    db
      .updateTable('finding')
      .set({ document, version: version + 1 })
      .where('id', '=', id)
      .execute();
  const changed = await rewriteEach(rows, ({ document }) => document, change, store);
  return changed.map(({ id, document }) => ({ id, title: headingOf(change(document)) }));
}

/** What a person knows a finding by. */
function headingOf(document: string): string {
  const { claim } = JSON.parse(document) as { readonly claim: Text };
  return textIn(claim, 'zh-CN');
}
