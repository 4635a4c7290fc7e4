import { PostgresAdapter } from 'kysely';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables } from '../../platform/database/tables.ts';

export type Box = AnswersTables['box'];
type State = AnswersTables['questionnaire']['state'];
/** What a study asks of a box before it enters. */
export type Asking = Pick<AnswersTables['questionnaire'], 'state' | 'mode' | 'ticket_key' | 'work'>;

export async function findQuestionnaire(db: AnswersDb, study: StudyId) {
  return db.selectFrom('questionnaire').selectAll().where('study_id', '=', study).executeTakeFirst();
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

/** What some studies ask, which cannot change before this transaction ends. */
export async function lockAsking(db: AnswersDb, studies: readonly StudyId[]): Promise<Map<StudyId, Asking>> {
  // SQLite has one writer at a time and no row locks.
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  const rows = await db
    .selectFrom('questionnaire')
    .select(['study_id', 'state', 'mode', 'ticket_key', 'work'])
    .where('study_id', 'in', studies)
    .$if(locking, (query) => query.forShare())
    .execute();
  return new Map(rows.map(({ study_id, ...asking }) => [study_id, asking]));
}

/** Changes the state when it is one of `from`; false otherwise. */
export async function changeState(db: AnswersDb, study: StudyId, from: readonly State[], to: State) {
  const { numUpdatedRows } = await db
    .updateTable('questionnaire')
    .set({ state: to })
    .where('study_id', '=', study)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Stores the boxes whose serial is new in their study and returns how many those were. */
export async function insertBoxes(db: AnswersDb, boxes: readonly Box[]): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('box')
    .values(boxes)
    .onConflict((conflict) => conflict.columns(['study_id', 'serial']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

export async function findBoxes(
  db: AnswersDb,
  study: StudyId,
  serials: readonly Uint8Array[],
): Promise<Box[]> {
  return db
    .selectFrom('box')
    .selectAll()
    .where('study_id', '=', study)
    .where('serial', 'in', serials)
    .execute();
}

export async function deleteBox(db: AnswersDb, study: StudyId, serial: Uint8Array): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('box')
    .where('study_id', '=', study)
    .where('serial', '=', serial)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deleteBoxes(db: AnswersDb, study: StudyId): Promise<void> {
  await db.deleteFrom('box').where('study_id', '=', study).execute();
}

export async function countStoredBoxes(db: AnswersDb, study: StudyId): Promise<number> {
  const { received } = await db
    .selectFrom('box')
    .select((eb) => eb.fn.countAll<number>().as('received'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  return received;
}

/** The next boxes of a study in the order of their serials, which is random. */
export async function boxesAfter(db: AnswersDb, study: StudyId, serial: Uint8Array, limit: number) {
  return db
    .selectFrom('box')
    .select(['serial', 'box'])
    .where('study_id', '=', study)
    .where('serial', '>', serial)
    .orderBy('serial')
    .limit(limit)
    .execute();
}

/** The questionnaire of a study and every box that answered it. */
export async function deleteQuestionnaire(db: AnswersDb, study: StudyId): Promise<void> {
  await deleteBoxes(db, study);
  await db.deleteFrom('questionnaire').where('study_id', '=', study).execute();
}
