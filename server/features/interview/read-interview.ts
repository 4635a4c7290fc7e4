import { codePoints } from '../../../analysis/text/code-points.ts';
import { speakerTurns, type Turn } from '../../../analysis/text/turns.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Interview } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { codingProgress, type Reader } from '../excerpt/excerpt.reads.ts';
import { redactionLayer, seesRaw } from '../redaction/redaction.reads.ts';
import { Problem } from '../../platform/problem.ts';
import { selectInterviews } from './interview.queries.ts';
import { latestRevision } from './interview.reads.ts';

/** One interview with its latest text, masked for who may not see the raw layer, and the turns of its speakers. */
export async function readInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  reader: Reader,
): Promise<Interview> {
  const [summary] = await selectInterviews(db, study, interview);
  if (!summary) throw new Problem('interview-unknown');
  const { text: raw, ...revision } = await latestRevision(db, study, interview);
  const layer = seesRaw(reader.role) ? null : await redactionLayer(db, study, interview);
  const text = layer ? layer.maskText(revision.id, raw) : raw;
  const progress = await codingProgress(db, study, reader);
  return {
    ...summary,
    progress: progress.get(interview) ?? [],
    revision,
    text,
    turns: layer ? maskedTurns(raw, text) : speakerTurns(raw),
  };
}

/** The turns of the raw text: a masked name must not change who speaks where. Labels are read from the masked text. */
function maskedTurns(raw: string, masked: string): Turn[] {
  const points = codePoints(masked);
  return speakerTurns(raw).map((turn) => ({
    ...turn,
    speaker: turn.speaker && points.slice(turn.start, turn.wordsStart).replace(/^【|[】：:\s]+$/g, ''),
  }));
}
