import type { StudyId } from '../../server/contract/ids.ts';
import { holdInbox, openBoxes } from '../../server/features/response/response.door.ts';
import type { AnswersDb } from '../../server/platform/database/tables.ts';

/** Opens the boxes of a closed study as a freeze does. */
export async function takeBoxes(answers: AnswersDb, study: StudyId, key: Uint8Array) {
  const instrument = await holdInbox(answers, study);
  return { ...instrument, ...(await openBoxes(answers, study, instrument, key)) };
}
