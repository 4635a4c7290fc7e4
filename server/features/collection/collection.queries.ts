import type { Updateable } from 'kysely';
import type { StudyId } from '../../contract/ids.ts';
import type {
  AnswersDb,
  AnswersTables,
  RosterDb,
  StudioDb,
  StudioTables,
} from '../../platform/database/tables.ts';

export async function findStudy(db: StudioDb, study: StudyId) {
  return db.selectFrom('study').selectAll().where('id', '=', study).executeTakeFirst();
}

export async function setState(db: StudioDb, study: StudyId, state: 'collecting' | 'closed'): Promise<void> {
  await db.updateTable('study').set({ state }).where('id', '=', study).execute();
}

/** Stores the sealing key of a study unless it has one, and returns the public half that is stored. */
export async function keepSealingKey(
  db: StudioDb,
  study: StudyId,
  key: { publicKey: Uint8Array; wrappedKey: Uint8Array },
): Promise<Uint8Array> {
  await db
    .updateTable('study')
    .set({ public_key: key.publicKey, wrapped_key: key.wrappedKey })
    .where('id', '=', study)
    .where('wrapped_key', 'is', null)
    .execute();
  return (await findStudy(db, study))!.public_key!;
}

/** Changes who can open the boxes of a study that was never open; false once it was. */
export async function replaceSealing(
  db: StudioDb,
  study: StudyId,
  change: Pick<Updateable<StudioTables['study']>, 'sealing' | 'public_key' | 'wrapped_key' | 'recovery_key'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ state: 'draft', ...change })
    .where('id', '=', study)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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

/** Shows the answer path a questionnaire, in the place of the one that it knew; false while a freeze holds the inbox. */
export async function storeQuestionnaire(
  db: AnswersDb,
  row: AnswersTables['questionnaire'],
): Promise<boolean> {
  const { study_id: _, ...changes } = row;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('questionnaire')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('study_id').doUpdateSet(changes).where('questionnaire.state', '!=', 'held'),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function closeQuestionnaire(db: AnswersDb, study: StudyId): Promise<void> {
  await db
    .updateTable('questionnaire')
    .set({ state: 'closed' })
    .where('study_id', '=', study)
    .where('state', '=', 'open')
    .execute();
}
