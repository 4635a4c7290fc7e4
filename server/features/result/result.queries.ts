import type { StudyId } from '../../contract/ids.ts';
import type { RosterDb, StudioDb } from '../../platform/database/tables.ts';

/** Groups with fewer respondents are not shown. */
export async function studyFloor(db: StudioDb, study: StudyId): Promise<number> {
  const { floor } = await db
    .selectFrom('study')
    .select('floor')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return floor;
}

export async function countInvited(db: RosterDb, study: StudyId): Promise<number> {
  const { invited } = await db
    .selectFrom('site')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('invited'), eb.lit(0)).as('invited'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  return Number(invited);
}
