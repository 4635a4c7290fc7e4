import type { commandLine } from '../../contract/look.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { forgetAnswers } from '../analysis/analysis.door.ts';
import { chainHead, deleteChain, recordAct } from '../audit/audit.door.ts';
import { removeBoards } from '../board/board.door.ts';
import { removeTicketing } from '../participation/participation.door.ts';
import { listReleases } from '../release/release.door.ts';
import { removeQuestionnaire } from '../response/response.door.ts';
import { deleteSites, deleteStudy } from '../study/study.door.ts';

interface By {
  readonly researcher: ResearcherId | typeof commandLine;
  readonly at: Date;
  /** What a person asked for, or what had been decided for the end of retention. */
  readonly because: 'asked' | 'retention';
}

/**
 * Deletes a study from all three databases, its record of acts too, of which the chain of the installation keeps the number of entries and
 * the last hash. What a process that dies leaves behind goes when it is deleted again.
 */
export async function deleteWholeStudy(
  { studio, roster, answers }: Databases,
  study: StudyId,
  by: By,
): Promise<void> {
  await removeQuestionnaire(answers, study);
  await removeBoards(answers, study);
  await removeTicketing(roster, study);
  await deleteSites(roster, study);
  await studio.transaction().execute((db) => deleteInStudio(db, study, by));
}

async function deleteInStudio(db: StudioDb, study: StudyId, { researcher, at, because }: By): Promise<void> {
  await forgetAnswers(
    db,
    (await listReleases(db, study)).map(({ hash }) => hash),
  );
  const record = await chainHead(db, study);
  await deleteStudy(db, study);
  await deleteChain(db, study);
  const details = { study, because, record };
  await recordAct(db, null, { researcher, kind: 'erasure', act: 'study deleted', details, at });
}
