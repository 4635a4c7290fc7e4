import { isHit, type SearchQuery } from '../../../analysis/evidence/search-match.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { JointExcerpt } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, reportLayer } from '../adjudication/adjudication.door.ts';

/** The excerpts that searches go through: those that count, of interviews and of open answers. */
export async function searchable(db: StudioDb, study: StudyId): Promise<ReportExcerpt[]> {
  const { excerpts, open } = await reportLayer(db, study, 'zh-CN');
  return [...excerpts, ...open];
}

export async function searchExcerpts(
  db: StudioDb,
  study: StudyId,
  query: SearchQuery,
): Promise<JointExcerpt[]> {
  const hits = (await searchable(db, study)).filter((excerpt) => isHit(query, excerpt));
  return hits.map(({ id, interview, by, values, codes, quote }) => ({
    id,
    interview,
    coder: by,
    values,
    codes: codes.map(({ code }) => code),
    quote,
  }));
}
