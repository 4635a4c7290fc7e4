import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectStudy(db: StudioDb, study: StudyId) {
  const { title, simulated } = await db
    .selectFrom('study')
    .select(['title', 'simulated'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return { title: JSON.parse(title) as Text, simulated: simulated === 1 };
}
