import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';

/** Takes a half-loaded study out of all three databases. */
export async function removeStudy({ studio, roster, answers }: Databases, study: StudyId): Promise<void> {
  for (const table of ['box', 'board', 'questionnaire'] as const)
    await answers.deleteFrom(table).where('study_id', '=', study).execute();
  for (const table of ['ticket', 'ticketing', 'site'] as const)
    await roster.deleteFrom(table).where('study_id', '=', study).execute();
  await studio.deleteFrom('study').where('id', '=', study).execute();
}
