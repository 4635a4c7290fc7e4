import type { Excerpt } from '../../contract/excerpt.ts';
import type { ExcerptId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectExcerpts } from './select-excerpts.queries.ts';

export async function readExcerpt(db: StudioDb, study: StudyId, excerpt: ExcerptId): Promise<Excerpt> {
  const [found] = await selectExcerpts(db, study, { excerpt });
  if (!found) throw new Problem('excerpt-unknown');
  return found;
}
