import type { StudyId } from '../../contract/ids.ts';
import type { RosterDb, StudioDb } from '../../platform/database/tables.ts';

export async function countInvited(db: RosterDb, study: StudyId): Promise<number> {
  const { invited } = await db
    .selectFrom('site')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('invited'), eb.lit(0)).as('invited'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  return Number(invited);
}

export function selectPlan(
  db: StudioDb,
  study: StudyId,
): Promise<{ definition: string; revision: number } | undefined> {
  return db
    .selectFrom('report_plan')
    .select(['definition', 'revision'])
    .where('study_id', '=', study)
    .executeTakeFirst();
}

export async function upsertPlan(db: StudioDb, study: StudyId, definition: string): Promise<void> {
  await db
    .insertInto('report_plan')
    .values({ study_id: study, definition, revision: 1 })
    .onConflict((conflict) =>
      conflict
        .column('study_id')
        .doUpdateSet((eb) => ({ definition, revision: eb('report_plan.revision', '+', 1) })),
    )
    .execute();
}
