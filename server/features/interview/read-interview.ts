import { speakerTurns } from '../../../analysis/text/turns.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Interview } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { codingProgress, type Reader } from '../excerpt/excerpt.reads.ts';
import { Problem } from '../../platform/problem.ts';
import { selectInterviews } from './interview.queries.ts';
import { latestRevision } from './interview.reads.ts';

/** One interview with its latest text and the turns of its speakers. */
export async function readInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  reader: Reader,
): Promise<Interview> {
  const [summary] = await selectInterviews(db, study, interview);
  if (!summary) throw new Problem('interview-unknown');
  const { text, ...revision } = await latestRevision(db, study, interview);
  const progress = await codingProgress(db, study, reader);
  return {
    ...summary,
    progress: progress.get(interview) ?? [],
    revision,
    text,
    turns: speakerTurns(text),
  };
}
