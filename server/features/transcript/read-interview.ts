import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Interview } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { codingProgress, type Reader } from '../excerpt/excerpt.door.ts';
import { noteAsSeen, redactionLayer, seesRaw } from '../redaction/redaction.door.ts';
import { Problem } from '../../platform/problem.ts';
import {
  countWithoutRole,
  interviewSummaries,
  latestRevision,
  storedTurns,
} from '../interview/interview.door.ts';

/**
 * One interview with its latest text, masked for who may not see the raw layer, and the turns of its speakers. With `to` the
 * text ends at the last line break before that code point: what is read first need not wait for all of it.
 */
export async function readInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  reader: Reader,
  to?: number,
): Promise<Interview> {
  const [summary] = await interviewSummaries(db, study, interview);
  if (!summary) throw new Problem('interview-unknown');
  const { text: read, id, number, sha256, ...stored } = await latestRevision(db, study, interview, to);
  const raw = to === undefined || summary.characters <= to ? read : wholeLines(read);
  const layer = seesRaw(reader.role) ? null : await redactionLayer(db, study, interview);
  const text = layer ? layer.maskText(id, raw) : raw;
  const progress = await codingProgress(db, study, reader);
  const mask = await noteAsSeen(db, study, reader.role);
  const { open_release: release, speakers, ...head } = summary;
  return {
    ...head,
    ...(release !== null && { open: true as const }),
    withoutRole: countWithoutRole({ speakers }),
    title: mask(summary.title),
    progress: progress.get(interview) ?? [],
    revision: { id, number, sha256 },
    text,
    // The turns of the raw text: a masked name must not change who speaks where.
    turns: storedTurns({ text: raw, ...stored }).map(({ speaker, ...turn }) => ({
      ...turn,
      speaker: speaker && mask(speaker),
    })),
  };
}

/** A beginning of a text without the line that was cut; a single line stays as it is. */
function wholeLines(beginning: string): string {
  const end = beginning.lastIndexOf('\n');
  return end > 0 ? beginning.slice(0, end) : beginning;
}
