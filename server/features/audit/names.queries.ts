import { commandLine } from '../../contract/look.ts';
import type { InterviewId, ReleaseId, ReportId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** What entries name by an id, and people know by a name. */
export type Named = 'interview' | 'release' | 'report' | 'researcher';

interface Name {
  readonly id: string;
  readonly name: string;
}

/** The names of those that are still there. */
export async function selectNames(db: StudioDb, kind: Named, ids: readonly string[]): Promise<Name[]> {
  if (ids.length === 0) return [];
  switch (kind) {
    case 'interview':
      return db
        .selectFrom('interview')
        .select(['id', 'code as name'])
        .where('id', 'in', ids as InterviewId[])
        .execute();
    case 'release': {
      const rows = await db
        .selectFrom('release')
        .select(['id', 'number'])
        .where('id', 'in', ids as ReleaseId[])
        .execute();
      return rows.map(({ id, number }) => ({ id, name: String(number) }));
    }
    case 'report':
      return db
        .selectFrom('report')
        .select(['id', 'title as name'])
        .where('id', 'in', ids as ReportId[])
        .execute();
    case 'researcher':
      return db
        .selectFrom('researcher')
        .select(['id', 'name'])
        .where('id', 'in', ids as ResearcherId[])
        .execute();
  }
}

/** What the command line took out of a study: it is in the log of looks only. */
export async function selectCommandLineExports(db: StudioDb, study: StudyId, since: string) {
  return db
    .selectFrom('look')
    .select(['at', 'researcher_id', 'action'])
    .where('study_id', '=', study)
    .where('researcher_id', '=', commandLine)
    .where('action', 'like', 'export.%')
    .where('at', '>=', since)
    .execute();
}
