import type { ReleasedTable } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { PresentedReply } from '../../contract/presented.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { madeOf } from '../disclosure/disclosure.door.ts';
import { presentAgain } from '../notebook/notebook.door.ts';
import { askRecordsAgain, listRecordReleases } from '../record/record.door.ts';
import type { PlannedAnalysis } from './make-tables.ts';
import type { OpenSurvey, ResultReader } from './open-survey.ts';

/**
 * The tables of an analysis that a plan holds, what was found as a sentence first; none where there are no records, nor of some cases
 * alone: it was asked of all.
 */
export async function analysedTables(
  db: StudioDb,
  study: StudyId,
  { release, audience, head }: OpenSurvey,
  planned: PlannedAnalysis,
  heard: ResultReader['heard'],
): Promise<readonly ReleasedTable[]> {
  if (head.cases !== 'all') return [];
  if (planned.table === 'records') {
    const [newest] = await listRecordReleases(db, study);
    if (!newest) return [];
    const found = await askRecordsAgain(db, study, newest, planned.request, audience);
    return placed(planned, found, [ofRecords(newest.number)]);
  }
  const question = { study, release: release.id, asked: planned.request };
  const found = await presentAgain(db, question, audience);
  heard?.(planned.request as Parameters<NonNullable<typeof heard>>[0]);
  return placed(planned, found, []);
}

/** Under a page about answers. */
const ofRecords = (number: number) =>
  both(
    `出自考评记录第 ${number} 次发布；n 为单位数或人数`,
    `From release ${number} of appraisal records; n counts units or people`,
  );

/** The first table has the title that the plan gives it, all have ids of their own. */
const placed = (
  planned: PlannedAnalysis,
  found: PresentedReply['presented'],
  notes: readonly Bilingual[],
): ReleasedTable[] =>
  found.tables.map((table, at) =>
    madeOf(found, ({ sentence }) => ({
      ...table,
      id: `${planned.id}-${table.id}`,
      notes: [...(at === 0 ? [sentence] : []), ...table.notes, ...notes],
      ...(at === 0 && { title: bilingual(planned.title) }),
    })),
  );
