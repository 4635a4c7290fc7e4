import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { removeBoards } from '../board/board.door.ts';
import { removeTicketing } from '../participation/participation.door.ts';
import { removeQuestionnaire } from '../response/response.door.ts';
import { deleteSites, deleteStudy } from '../study/study.door.ts';

/** Takes a half-loaded study out of all three databases. */
export async function removeStudy({ studio, roster, answers }: Databases, study: StudyId): Promise<void> {
  await removeQuestionnaire(answers, study);
  await removeBoards(answers, study);
  await removeTicketing(roster, study);
  await deleteSites(roster, study);
  await deleteStudy(studio, study);
}
