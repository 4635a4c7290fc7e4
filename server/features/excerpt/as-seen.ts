import type { Excerpt } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { redactionLayer, seesRaw } from '../redaction/redaction.reads.ts';
import type { Reader } from './reader.ts';

/** Excerpts with what is redacted in them masked, for a reader who may not see the raw layer. */
export async function asSeen(
  db: StudioDb,
  study: StudyId,
  { role }: Pick<Reader, 'role'>,
  excerpts: readonly Excerpt[],
): Promise<Excerpt[]> {
  if (seesRaw(role)) return [...excerpts];
  const layer = await redactionLayer(db, study);
  return excerpts.map((excerpt) => layer.mask(excerpt));
}
