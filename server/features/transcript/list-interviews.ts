import type { StudyId } from '../../contract/ids.ts';
import type { InterviewSummary } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { codingProgress, type Reader } from '../excerpt/excerpt.door.ts';
import { noteAsSeen } from '../redaction/redaction.door.ts';
import { countWithoutRole, interviewSummaries } from '../interview/interview.door.ts';

/** The interviews of a study with how far each coder is, as far as the reader may know it. */
export async function listInterviews(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
): Promise<InterviewSummary[]> {
  const interviews = await interviewSummaries(db, study);
  const progress = await codingProgress(db, study, reader);
  const mask = await noteAsSeen(db, study, reader.role);
  return interviews.map(({ open_release: release, speakers, ...row }) => ({
    ...row,
    ...(release !== null && { open: true as const }),
    withoutRole: countWithoutRole({ speakers }),
    title: mask(row.title),
    progress: progress.get(row.id) ?? [],
  }));
}
