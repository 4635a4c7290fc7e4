import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Groups with fewer respondents are not shown. */
export async function selectFloor(db: StudioDb, study: StudyId): Promise<number> {
  const { floor } = await db
    .selectFrom('study')
    .select('floor')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return floor;
}
