import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables } from '../../platform/database/tables.ts';

export async function insertBoard(db: AnswersDb, row: AnswersTables['board']): Promise<void> {
  await db.insertInto('board').values(row).execute();
}

/** What the freezes of a study published, first release first. */
export async function selectBoards(db: AnswersDb, study: StudyId) {
  return db.selectFrom('board').selectAll().where('study_id', '=', study).orderBy('release').execute();
}

export async function findBoard(db: AnswersDb, study: StudyId) {
  return db.selectFrom('board').select('release').where('study_id', '=', study).executeTakeFirst();
}

export async function findTicketKey(db: AnswersDb, study: StudyId) {
  return db.selectFrom('questionnaire').select('ticket_key').where('study_id', '=', study).executeTakeFirst();
}

export async function deleteBoards(db: AnswersDb, study: StudyId): Promise<void> {
  await db.deleteFrom('board').where('study_id', '=', study).execute();
}
