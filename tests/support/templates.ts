import type { StudyId } from '../../server/contract/ids.ts';
import { applyTemplate, takeInstrument } from '../../server/features/template/apply-template.ts';
import type { StudioDb } from '../../server/platform/database/tables.ts';
import { readTemplate } from '../../server/templates/read-template.ts';

const name = 'four-links';

/** Gives a study the frame, the questionnaire and the codebook of the shipped template. */
async function giveTemplate(db: StudioDb, study: StudyId): Promise<void> {
  await applyTemplate(db, study, await readTemplate(name), new Date('2026-03-01T00:00:00Z'));
}

/** Gives a study its questionnaire alone. */
export async function giveInstrument(db: StudioDb, study: StudyId): Promise<void> {
  await takeInstrument(db, study, await readTemplate(name));
}
