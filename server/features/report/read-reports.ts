import type { ReportId, StudyId } from '../../contract/ids.ts';
import {
  type Report,
  type ReportContent,
  type ReportFile,
  type ReportFormat,
  reportFormats,
  type ReportLine,
} from '../../contract/report.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectBytes, selectFiles, selectReport, selectReports } from './report.queries.ts';

type Row = Awaited<ReturnType<typeof selectReports>>[number];

export async function listReports(db: StudioDb, study: StudyId): Promise<ReportLine[]> {
  return (await selectReports(db, study)).map((row) => {
    const { release, language, audience } = contentOf(row);
    return { ...stateOf(row), title: row.title, release, language, audience, removedAt: row.removed_at };
  });
}

/** A report that is not removed, with what was made of it last; a Problem when there is none. */
export async function readReport(db: StudioDb, study: StudyId, report: ReportId): Promise<Report> {
  const row = await selectReport(db, study, report);
  if (!row || row.removed_at !== null) throw new Problem('report-unknown');
  return { ...stateOf(row), title: row.title, ...contentOf(row), files: await listFiles(db, report) };
}

export async function listFiles(db: StudioDb, report: ReportId): Promise<ReportFile[]> {
  const rows = await selectFiles(db, report);
  return reportFormats.flatMap((format) =>
    rows.filter((row) => row.format === format).map(({ made_at, ...row }) => ({ ...row, madeAt: made_at })),
  );
}

/** The bytes of a file that was made; a Problem when it was not. */
export async function readFile(
  db: StudioDb,
  study: StudyId,
  report: ReportId,
  format: ReportFormat,
): Promise<Uint8Array> {
  await readReport(db, study, report);
  const found = await selectBytes(db, report, format);
  if (!found) throw new Problem('report-file-unknown');
  return found.bytes;
}

const stateOf = ({ id, version, name, changed_at }: Row) => ({
  id,
  version,
  changedBy: name,
  changedAt: changed_at,
});

const contentOf = ({ document }: Row) => JSON.parse(document) as Omit<ReportContent, 'title'>;
