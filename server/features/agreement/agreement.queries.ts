import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectSimulated(db: StudioDb, study: StudyId): Promise<boolean> {
  const row = await db
    .selectFrom('study')
    .select('simulated')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return row.simulated === 1;
}
