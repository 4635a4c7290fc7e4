import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { hasBoard } from '../board/board.door.ts';
import { digest } from './receipt.ts';
import { deleteBox, lockAsking } from './response.queries.ts';

/** Deletes the box whose serial is SHA-256 of the secret, as long as no freeze holds the inbox. */
export async function withdrawResponse(db: AnswersDb, study: StudyId, secret: string): Promise<void> {
  const state = (await lockAsking(db, [study])).get(study)?.state;
  if (!state) throw new Problem('questionnaire-unknown');
  if (state === 'held') throw new Problem('inbox-frozen');
  const serial = digest(Buffer.from(secret, 'base64url'));
  if (await deleteBox(db, study, serial)) return;
  throw new Problem((await hasBoard(db, study)) ? 'response-frozen' : 'response-unknown');
}
