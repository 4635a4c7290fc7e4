import type { InterviewId, ReleaseId, ReportId, ResearcherId } from '../../contract/ids.ts';
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
