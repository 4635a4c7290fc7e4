import type { Sheet } from '../../analysis/model/instrument/sheet.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import { holdInbox, openBoxes } from '../../server/features/response/response.door.ts';
import type { AnswersDb } from '../../server/platform/database/tables.ts';

/** Opens the boxes of a closed study as a freeze does. */
export async function takeBoxes(answers: AnswersDb, study: StudyId, key: Uint8Array) {
  const instrument = await holdInbox(answers, study);
  const sheets: Sheet[] = [];
  let unreadable = 0;
  for await (const opened of openBoxes(answers, study, instrument, key)) {
    sheets.push(...opened.sheets);
    unreadable += opened.unreadable;
  }
  return { ...instrument, sheets, unreadable };
}
