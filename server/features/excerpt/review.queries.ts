import type { ExcerptId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Codings of living excerpts that are older than the criteria of their code; of one coder, or of all. */
export function selectReviews(db: StudioDb, study: StudyId, coder: ResearcherId | undefined) {
  return db
    .selectFrom('excerpt_code as c')
    .innerJoin('excerpt as e', 'e.id', 'c.excerpt_id')
    .innerJoin('codebook_code as k', (join) =>
      join.onRef('k.code', '=', 'c.code').onRef('k.study_id', '=', 'e.study_id'),
    )
    .select(['c.excerpt_id', 'c.code', 'k.criteria_since'])
    .where('e.study_id', '=', study)
    .where('e.removed', '=', 0)
    .whereRef('c.as_of', '<', 'k.criteria_since')
    .$if(coder !== undefined, (query) => query.where('e.coder_id', '=', coder!))
    .orderBy('k.position')
    .orderBy('e.start_point')
    .execute();
}

/** Who made an excerpt of this study. */
export async function selectCoder(
  db: StudioDb,
  study: StudyId,
  excerpt: ExcerptId,
): Promise<ResearcherId | undefined> {
  const row = await db
    .selectFrom('excerpt')
    .select('coder_id')
    .where('study_id', '=', study)
    .where('id', '=', excerpt)
    .executeTakeFirst();
  return row?.coder_id;
}

export async function updateAsOf(
  db: StudioDb,
  excerpt: ExcerptId,
  code: string,
  version: number,
): Promise<void> {
  await db
    .updateTable('excerpt_code')
    .set({ as_of: version })
    .where('excerpt_id', '=', excerpt)
    .where('code', '=', code)
    .execute();
}
