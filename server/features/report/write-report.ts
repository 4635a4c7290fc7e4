import type { ReportId, ResearcherId, StudyId } from '../../contract/ids.ts';
import { type Report, type ReportChange, type ReportContent, REPORT_LIMITS } from '../../contract/report.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { forgottenBefore } from '../../platform/removed.ts';
import { findRelease } from '../release/release.door.ts';
import {
  bringBack,
  clearRemoved,
  insertReport,
  selectReport,
  selectReports,
  updateReport,
} from './report.queries.ts';
import { readReport } from './read-reports.ts';

/** Who writes, and when. */
interface Writer {
  readonly researcher: ResearcherId;
  readonly at: Date;
}

export async function createReport(
  db: StudioDb,
  study: StudyId,
  content: ReportContent,
  { researcher, at }: Writer,
): Promise<Report> {
  await findRelease(db, study, content.release);
  const standing = (await selectReports(db, study)).filter(({ removed_at }) => removed_at === null);
  if (standing.length >= REPORT_LIMITS.reports)
    throw new Problem('reports-too-many', { most: REPORT_LIMITS.reports });
  const id = randomId<ReportId>();
  await insertReport(db, {
    id,
    study_id: study,
    ...stored(content),
    version: 1,
    changed_by: researcher,
    changed_at: at.toISOString(),
    removed_at: null,
  });
  return readReport(db, study, id);
}

export async function saveReport(
  db: StudioDb,
  study: StudyId,
  report: ReportId,
  { version, ...content }: ReportChange,
  { researcher, at }: Writer,
): Promise<Report> {
  await readReport(db, study, report);
  await findRelease(db, study, content.release);
  const change = { ...stored(content), changed_by: researcher, changed_at: at.toISOString() };
  if (!(await updateReport(db, report, version, change))) throw new Problem('changed-meanwhile');
  return readReport(db, study, report);
}

export async function removeReport(
  db: StudioDb,
  study: StudyId,
  report: ReportId,
  version: number,
  at: Date,
): Promise<void> {
  await readReport(db, study, report);
  if (!(await updateReport(db, report, version, { removed_at: at.toISOString() })))
    throw new Problem('changed-meanwhile');
  await clearRemoved(db, study, forgottenBefore(at));
}

/** Brings a removed report back as it was; one that stands stays as it is. */
export async function restoreReport(db: StudioDb, study: StudyId, report: ReportId): Promise<Report> {
  if (!(await selectReport(db, study, report))) throw new Problem('report-unknown');
  await bringBack(db, report);
  return readReport(db, study, report);
}

function stored({ title, ...rest }: ReportContent) {
  const document = JSON.stringify(rest);
  const { characters: most } = REPORT_LIMITS;
  if (document.length > most) throw new Problem('report-too-long', { length: document.length, most });
  return { title, document };
}
