import type { StudyId } from '../../server/contract/ids.ts';
import { takeInstrument } from '../../server/features/template/apply-template.ts';
import type { StudioDb } from '../../server/platform/database/tables.ts';
import { readTemplate } from '../../server/templates/read-template.ts';

const name = 'four-links';

/** Gives a study its questionnaire alone. */
export async function giveInstrument(db: StudioDb, study: StudyId): Promise<void> {
  await takeInstrument(db, study, await readTemplate(name));
}
