import type { InterviewId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { revisionTurns } from '../interview/interview.door.ts';

/** Excerpts of open answers with each answer in the place of an interview: what is counted of them are answers. */
export async function answersApart(
  db: StudioDb,
  excerpts: readonly ReportExcerpt[],
): Promise<ReportExcerpt[]> {
  const revisions = [...new Set(excerpts.map(({ revision }) => revision))];
  const turns = await revisionTurns(db, revisions);
  return excerpts.map((excerpt) => {
    const { interview, revision, start } = excerpt;
    const turn = turns.get(revision)?.findIndex((each) => start < each.end) ?? -1;
    return { ...excerpt, interview: { ...interview, id: `${interview.id} ${turn}` as InterviewId } };
  });
}
