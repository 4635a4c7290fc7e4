import type { ReportId, StudyId } from '../../contract/ids.ts';
import type { ReportFormat } from '../../contract/report.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['report'];

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('report as p')
    .innerJoin('researcher as r', 'r.id', 'p.changed_by')
    .select(['p.id', 'p.title', 'p.document', 'p.version', 'p.changed_at', 'p.removed_at', 'r.name'])
    .where('p.study_id', '=', study);

/** Every report of a study, changed last first; the removed ones too. */
export async function selectReports(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('p.changed_at', 'desc').orderBy('p.id').execute();
}

export async function selectReport(db: StudioDb, study: StudyId, report: ReportId) {
  return selection(db, study).where('p.id', '=', report).executeTakeFirst();
}

export async function insertReport(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('report').values(row).execute();
}

/** False when the report is removed or no longer at `version`. */
export async function updateReport(
  db: StudioDb,
  report: ReportId,
  version: number,
  values: Partial<Pick<Row, 'title' | 'document' | 'changed_by' | 'changed_at' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report')
    .set({ ...values, version: version + 1 })
    .where('id', '=', report)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function bringBack(db: StudioDb, report: ReportId): Promise<void> {
  await db.updateTable('report').set({ removed_at: null }).where('id', '=', report).execute();
}

/** Forgets what was removed before a time. */
export async function clearRemoved(db: StudioDb, study: StudyId, before: string): Promise<void> {
  await db.deleteFrom('report').where('study_id', '=', study).where('removed_at', '<', before).execute();
}

export async function selectFiles(db: StudioDb, report: ReportId) {
  return db
    .selectFrom('report_file')
    .select(['format', 'version', 'made_at', 'size', 'sha256'])
    .where('report_id', '=', report)
    .execute();
}

export async function selectBytes(db: StudioDb, report: ReportId, format: ReportFormat) {
  return db
    .selectFrom('report_file')
    .select('bytes')
    .where('report_id', '=', report)
    .where('format', '=', format)
    .executeTakeFirst();
}

/** Takes the place of the file of this format that was made before. */
export async function keepFile(db: StudioDb, row: StudioTables['report_file']): Promise<void> {
  const { report_id, format } = row;
  await db
    .deleteFrom('report_file')
    .where('report_id', '=', report_id)
    .where('format', '=', format)
    .execute();
  await db.insertInto('report_file').values(row).execute();
}

/** Puts a change through every report of a study, removed ones too; those that it changed. */
export async function rewriteReports(
  db: StudioDb,
  study: StudyId,
  change: (document: string) => string,
): Promise<{ readonly id: ReportId; readonly title: string }[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'title', 'document', 'version'])
    .where('study_id', '=', study)
    .execute();
  const store = ({ id, version }: (typeof rows)[number], document: string) =>
    db
      .updateTable('report')
      .set({ document, version: version + 1 })
      .where('id', '=', id)
      .execute();
  const changed = await rewriteEach(rows, ({ document }) => document, change, store);
  return changed.map(({ id, title }) => ({ id, title }));
}

/** Removes the files of all reports of a study, and says which there were. */
export async function removeReportFiles(db: StudioDb, study: StudyId) {
  const files = await db
    .selectFrom('report_file as f')
    .innerJoin('report as r', 'r.id', 'f.report_id')
    .select(['f.report_id', 'r.title', 'f.format', 'f.made_at', 'f.sha256'])
    .where('r.study_id', '=', study)
    .orderBy('f.made_at')
    .execute();
  for (const { report_id } of files)
    await db.deleteFrom('report_file').where('report_id', '=', report_id).execute();
  return files.map(({ title, format, made_at, sha256 }) => ({ title, format, madeAt: made_at, sha256 }));
}
