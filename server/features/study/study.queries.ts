import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { RosterDb, StudioDb, StudioTables } from '../../platform/database/tables.ts';

export async function insertStudy(
  db: StudioDb,
  row: Pick<StudioTables['study'], 'id' | 'title_zh' | 'title_en' | 'created_at'> & { simulated: number },
  owner: ResearcherId,
): Promise<void> {
  await db
    .insertInto('study')
    .values({ ...row, state: 'draft' })
    .execute();
  await db.insertInto('member').values({ study_id: row.id, researcher_id: owner, role: 'owner' }).execute();
}

/** The studies of a researcher with the role in each, newest first. */
export async function selectStudies(db: StudioDb, researcher: ResearcherId) {
  return db
    .selectFrom('study')
    .innerJoin('member', 'member.study_id', 'study.id')
    .where('member.researcher_id', '=', researcher)
    .select(['id', 'title_zh', 'title_en', 'state', 'simulated', 'created_at', 'member.role'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Every study of the installation, oldest first. */
export async function selectStudyIds(db: StudioDb): Promise<StudyId[]> {
  const rows = await db.selectFrom('study').select('id').orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function selectStudy(db: StudioDb, study: StudyId, researcher: ResearcherId) {
  return db
    .selectFrom('study')
    .innerJoin('member', 'member.study_id', 'study.id')
    .where('study.id', '=', study)
    .where('member.researcher_id', '=', researcher)
    .select(['id', 'title_zh', 'title_en', 'state', 'simulated', 'floor', 'created_at', 'member.role'])
    .executeTakeFirst();
}

export async function updateStudy(
  db: StudioDb,
  study: StudyId,
  change: Partial<Pick<StudioTables['study'], 'title_zh' | 'title_en'>> & { floor?: number },
): Promise<void> {
  await db.updateTable('study').set(change).where('id', '=', study).execute();
}

export async function selectSites(db: RosterDb, study: StudyId) {
  return db
    .selectFrom('site')
    .select(['code', 'name_zh', 'name_en', 'invited'])
    .where('study_id', '=', study)
    .orderBy('code')
    .execute();
}

export async function replaceSites(
  db: RosterDb,
  study: StudyId,
  rows: readonly { code: string; name_zh: string; name_en: string; invited: number }[],
): Promise<void> {
  await db.deleteFrom('site').where('study_id', '=', study).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('site')
    .values(rows.map((row) => ({ study_id: study, ...row })))
    .execute();
}
