import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, RosterDb, StudioDb } from '../../platform/database/tables.ts';

export async function findStudy(db: StudioDb, study: StudyId) {
  return db.selectFrom('study').selectAll().where('id', '=', study).executeTakeFirst();
}

export async function selectSites(db: RosterDb, study: StudyId) {
  return db.selectFrom('site').selectAll().where('study_id', '=', study).orderBy('code').execute();
}

export async function sumInvited(db: RosterDb, study: StudyId): Promise<number> {
  const { invited } = await db
    .selectFrom('site')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('invited'), eb.lit(0)).as('invited'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  return invited;
}

export async function findOpened(db: AnswersDb, study: StudyId) {
  return db
    .selectFrom('questionnaire')
    .select(['state', 'definition_hash'])
    .where('study_id', '=', study)
    .executeTakeFirst();
}
