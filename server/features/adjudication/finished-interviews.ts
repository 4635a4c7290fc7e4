import { byKey } from '../../../analysis/model/by-key.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Coder } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { codingProgress, isBlind, listExcerpts, type Reader } from '../excerpt/excerpt.door.ts';
import { latestInterviews } from '../interview/interview.door.ts';
import { noteAsSeen } from '../redaction/redaction.door.ts';

const byName = (a: Coder, b: Coder) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1);

/** An interview with those who have finished coding it, and the excerpts of each in their order, redacted as they may leave. */
export interface FinishedInterview {
  readonly interview: Awaited<ReturnType<typeof latestInterviews>>[number];
  readonly coders: readonly Coder[];
  readonly excerpts: readonly (readonly Excerpt[])[];
  /** Excerpts of coders who have not finished. */
  readonly unfinished: number;
}

/**
 * Every interview with the work of those who finished it. To a reader who codes blind, an interview that the reader has not
 * finished shows nobody's work.
 */
export async function finishedInterviews(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  { interview, locale }: { interview?: InterviewId; locale?: Locale } = {},
): Promise<FinishedInterview[]> {
  const all = await listExcerpts(db, study, { ...(interview && { interview }) }, locale);
  const progress = await codingProgress(db, study, reader);
  const interviews = await latestInterviews(db, study, interview);
  const mask = await noteAsSeen(db, study, reader.role);
  const byInterview = byKey(all, (excerpt) => excerpt.interview.id);
  return interviews.map((each) => {
    const finished = (progress.get(each.id) ?? []).filter(({ state }) => state === 'finished');
    const coders = finished.map(({ coder }) => coder).sort(byName);
    const mayLook = !isBlind(reader) || coders.some(({ id }) => id === reader.id);
    const seen = mayLook ? coders : [];
    const own = byInterview.get(each.id) ?? [];
    const excerpts = seen.map(({ id }) => own.filter(({ coder }) => coder.id === id));
    return {
      interview: { ...each, title: mask(each.title) },
      coders: seen,
      excerpts,
      unfinished: own.length - excerpts.flat().length,
    };
  });
}

/** Excerpts of those who finished that still lie on the text before a correction: until they are reviewed nothing here can be compared. */
export function waitingIn({ interview, excerpts }: FinishedInterview): number {
  return excerpts.flat().filter(({ revision }) => revision !== interview.revision).length;
}
