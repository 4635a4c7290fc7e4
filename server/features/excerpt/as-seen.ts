import type { Excerpt, Mark } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { noteAsSeen, redactionLayer, seesRaw } from '../redaction/redaction.door.ts';
import type { Reader } from './reader.ts';

/** Excerpts with what is redacted in them masked, for a reader who may not see the raw layer. */
export async function asSeen(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  excerpts: readonly Excerpt[],
): Promise<Excerpt[]> {
  if (seesRaw(reader.role)) return [...excerpts];
  const layer = await redactionLayer(db, study);
  return maskMemos(
    db,
    study,
    reader,
    excerpts.map((excerpt) => layer.mask(excerpt)),
  );
}

/** Memos of others are masked too. One's own stay as one wrote them: a masked one would be stored at the next change. */
export async function maskMemos<Marked extends Pick<Mark, 'coder' | 'memo'>>(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  marks: readonly Marked[],
): Promise<Marked[]> {
  const isOfOthers = ({ coder, memo }: Marked) => memo !== '' && coder.id !== reader.id;
  if (!marks.some(isOfOthers)) return [...marks];
  const mask = await noteAsSeen(db, study, reader.role);
  return marks.map((each) => (isOfOthers(each) ? { ...each, memo: mask(each.memo) } : each));
}
