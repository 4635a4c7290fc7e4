import type { Excerpt, ExcerptFilter } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Reader } from './excerpt.reads.ts';
import { isBlind } from './is-blind.ts';
import { selectExcerpts } from './select-excerpts.queries.ts';

/** The excerpts that the reader may see: a coder those of others only after finishing the interview. */
export function listVisible(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  filter: ExcerptFilter,
): Promise<Excerpt[]> {
  return selectExcerpts(db, study, { ...filter, blindFor: isBlind(reader) ? reader.id : undefined });
}
