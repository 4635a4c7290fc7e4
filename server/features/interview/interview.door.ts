import type { Turn } from '../../../analysis/text/turns.ts';
import type { RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { countTalks, type selectLatest, selectTexts } from './interview.queries.ts';
import { storedTurns } from './stored-turns.ts';

export { changeInterview } from './change-interview.ts';
export { importInterview, storeInterview } from './import-interview.ts';
export {
  openSourcesOf,
  deleteInterviewRows,
  insertInterview,
  insertRevision,
  selectInterviewCodes as interviewCodes,
  selectInterviews as interviewSummaries,
  selectLatest as latestInterviews,
  selectOpenSources as openSources,
  selectRevisionNumbers as revisionNumbers,
  selectRevisionText as revisionText,
  selectTexts as revisionTexts,
  updateSpeakers,
} from './interview.queries.ts';
export { latestRevision } from './latest-revision.ts';
export { nextCode } from './next-code.ts';
export { rememberedSpeakers } from './remember-speakers.ts';
export { deskVersion, labelsOf, readSpeakers, settleSpeakers } from './settle-speakers.ts';
export { countWithoutRole, settledOf, storedCues, storedTurns } from './stored-turns.ts';
export type LatestInterview = Awaited<ReturnType<typeof selectLatest>>[number];

/** How many interviews a study has: the N of every table of interviews. */
export async function countInterviews(db: StudioDb, study: StudyId): Promise<number> {
  return countTalks(db, study);
}

/** Who says what in some revisions. */
export async function revisionTurns(
  db: StudioDb,
  revisions: readonly RevisionId[],
): Promise<Map<RevisionId, Turn[]>> {
  const texts = await selectTexts(db, revisions);
  return new Map(texts.map((each) => [each.id, storedTurns(each)]));
}
