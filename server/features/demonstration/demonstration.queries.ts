import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';

/** Takes a half-loaded study out of all three databases. */
export async function removeStudy({ studio, roster, answers }: Databases, study: StudyId): Promise<void> {
  await answers.deleteFrom('box').where('study_id', '=', study).execute();
  await answers.deleteFrom('questionnaire').where('study_id', '=', study).execute();
  await roster.deleteFrom('site').where('study_id', '=', study).execute();
  await studio.deleteFrom('study').where('id', '=', study).execute();
}
