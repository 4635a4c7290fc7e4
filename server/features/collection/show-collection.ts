import type { Collection } from '../../contract/collection.ts';
import { tellReceived } from '../../contract/received.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { countBoxes } from '../response/response.door.ts';
import { findOpened, findStudy, sumInvited } from './collection.queries.ts';

export async function showCollection(
  { studio, roster, answers }: Databases,
  study: StudyId,
): Promise<Collection> {
  const found = await findStudy(studio, study);
  if (!found) throw new Problem('study-unknown');
  return {
    state: found.state,
    received: tellReceived(await countBoxes(answers, study), found.state, found.floor),
    invited: await sumInvited(roster, study),
    floor: found.floor,
    instrument: (await findOpened(answers, study))?.definition_hash ?? null,
  };
}
