import type { Locale } from '../../contract/construct.ts';
import type { Excerpt, ExcerptFilter } from '../../contract/excerpt.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { CoderProgress } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { noteRedaction, redactionLayer } from '../redaction/redaction.door.ts';
import { countExcerpts } from './excerpt.queries.ts';
import { isBlind } from './is-blind.ts';
import type { Reader } from './reader.ts';
import { selectExcerpts } from './select-excerpts.queries.ts';
import { selectTasks } from './task.queries.ts';

export { checkCoding } from './check-coding.ts';
export { cutQuote } from './cut-quote.ts';
export { deleteExcerpts } from './excerpt.queries.ts';
export { insertExcerpts } from './store-excerpts.queries.ts';
export { isBlind };

/** The excerpts of all coders, for what counts and quotes them: quotes and memos are redacted as they may leave. */
export async function listExcerpts(
  db: StudioDb,
  study: StudyId,
  filter: ExcerptFilter = {},
  locale: Locale = 'zh-CN',
): Promise<Excerpt[]> {
  const layer = await redactionLayer(db, study);
  const asNote = await noteRedaction(db, study, locale);
  const excerpts = await selectExcerpts(db, study, filter);
  return excerpts.map((excerpt) => ({
    ...excerpt,
    quote: layer.quote(excerpt, locale),
    memo: asNote(excerpt.memo),
  }));
}

export { listCodings, listVisible as visibleExcerpts } from './list-visible.ts';
export type { Reader } from './reader.ts';

/** How far each coder of each interview is. */
export async function codingProgress(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
): Promise<Map<InterviewId, CoderProgress[]>> {
  const counts = new Map(
    (await countExcerpts(db, study)).map((row) => [`${row.interview_id} ${row.coder_id}`, row.excerpts]),
  );
  const progress = new Map<InterviewId, CoderProgress[]>();
  for (const { interview_id, coder_id, name, state } of await selectTasks(db, study)) {
    const hidden = isBlind(reader) && coder_id !== reader.id;
    const excerpts = hidden ? null : (counts.get(`${interview_id} ${coder_id}`) ?? 0);
    const own = { coder: { id: coder_id, name }, state, excerpts };
    progress.set(interview_id, [...(progress.get(interview_id) ?? []), own]);
  }
  return progress;
}
