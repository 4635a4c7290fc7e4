import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectStudy(db: StudioDb, study: StudyId) {
  const { title_zh, title_en, simulated } = await db
    .selectFrom('study')
    .select(['title_zh', 'title_en', 'simulated'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return { title: { 'zh-CN': title_zh, en: title_en }, simulated: simulated === 1 };
}
