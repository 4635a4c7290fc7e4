import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';

/** Words are read of as many people as numbers are told of outside the team. */
export async function leastAnswers(db: StudioDb, study: StudyId): Promise<number> {
  return (await audienceIn(db, study, null)).floor;
}
