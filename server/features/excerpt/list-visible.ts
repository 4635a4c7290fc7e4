import type { Excerpt, ExcerptFilter, Mark, Stretch } from '../../contract/excerpt.ts';
import type { ExcerptId, InterviewId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { asSeen, maskMemos } from './as-seen.ts';
import type { Reader } from './reader.ts';
import { isBlind } from './is-blind.ts';
import { selectCodings, selectExcerpts, selectMarks } from './select-excerpts.queries.ts';

/** The excerpts that the reader may see: a coder those of others only after finishing the interview. */
export async function listVisible(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  filter: ExcerptFilter,
): Promise<Excerpt[]> {
  return asSeen(db, study, reader, await selectExcerpts(db, study, { ...filter, ...sightOf(reader) }));
}

/** The same beside the latest text of one interview; those that wait for review lie on an earlier one. */
export async function listMarks(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  interview: InterviewId,
  stretch: Stretch,
): Promise<Mark[]> {
  const marks = await selectMarks(db, study, { interview, latest: true, ...stretch, ...sightOf(reader) });
  return maskMemos(db, study, reader, marks);
}

/** Which excerpt that the reader may see carries which code. */
export async function listCodings(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
): Promise<{ excerpt: ExcerptId; code: string }[]> {
  const rows = await selectCodings(db, study, sightOf(reader));
  return rows.map(({ excerpt_id, code }) => ({ excerpt: excerpt_id, code }));
}

const sightOf = (reader: Reader) => ({ blindFor: isBlind(reader) ? reader.id : undefined });
