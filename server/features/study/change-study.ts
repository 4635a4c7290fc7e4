import type { StudyId } from '../../contract/ids.ts';
import type { StudyChange } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { updateStudy } from './study.queries.ts';

export async function changeStudy(
  db: StudioDb,
  study: StudyId,
  { title, floor }: StudyChange,
): Promise<void> {
  await updateStudy(db, study, {
    ...(title && { title_zh: title['zh-CN'].trim(), title_en: title.en.trim() }),
    ...(floor !== undefined && { floor }),
  });
}
