import { randomUUID } from 'node:crypto';
import { joinTables } from '../../../analysis/disclosure/records/join-tables.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { LongTables } from '../../../analysis/model/records/long-table.ts';
import { recordTables } from '../../../analysis/model/records/record-tables.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { RecordFinding } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { answerTable } from '../analysis/analysis.door.ts';
import { madeOf } from '../disclosure/disclosure.door.ts';
import { type PublishedScheme, publishedSchemes } from '../scheme/scheme.door.ts';
import { ownNumbers } from './gate.ts';
import { packTable } from './pack-table.ts';
import { stagedTables } from './staged-files.ts';
import { tell } from './tell.ts';

/** Whether the points that wait add up, as whoever sent them in may know. */
export async function reconcileStaged(db: StudioDb, study: StudyId): Promise<RecordFinding> {
  const schemes = await publishedSchemes(db, study);
  const request = requestBy(schemes);
  const answer = ownNumbers(await reconciled(await stagedTables(db, study), request));
  return { presented: madeOf(answer, (found) => tell(request, found.analyses[0]!, schemes)), request };
}

/** Whether nothing of the points is off. */
export async function isReconciled(db: StudioDb, study: StudyId, staged: LongTables): Promise<boolean> {
  const { analyses } = await reconciled(staged, requestBy(await publishedSchemes(db, study)));
  const [found = {}] = analyses;
  return 'reconciled' in found && found.reconciled === true;
}

/** Equal totals have the rank that the last scheme says. */
function requestBy(schemes: readonly PublishedScheme[]) {
  const ties = schemes.at(-1)?.definition.ties;
  return { analyses: [{ procedure: 'reconcile', ...(ties && { ties }) }] };
}

async function reconciled(staged: LongTables, request: object): Promise<Answer> {
  const { scores } = joinTables(staged);
  if (!scores) throw new Problem('record-table-missing', { table: recordTables.scores.title });
  return answerTable(`staged ${randomUUID()}`, packTable('scores', scores), request, {
    definitions: nothing,
  });
}

const nothing = { items: {}, scales: {} };
