import { codePoints } from '../../../analysis/text/code-points.ts';
import { redactWords } from '../../../analysis/text/redact.ts';
import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { revisionTexts } from '../interview/interview.reads.ts';
import { labelOf } from './labels.ts';
import { selectLayer } from './redaction.queries.ts';

/**
 * Reads what people wrote beside the transcripts (memos, titles) as it may leave: every word that is redacted in any interview of the
 * study stands under the same pseudonym as in the quotes.
 */
export async function noteRedaction(
  db: StudioDb,
  study: StudyId,
  locale: Locale,
): Promise<(note: string) => string> {
  const layer = await selectLayer(db, study);
  const revisions = [...new Set(layer.map(({ revision_id }) => revision_id))];
  const texts = new Map(
    (await revisionTexts(db, revisions)).map(({ id, text }) => [id, codePoints(text)] as const),
  );
  const labels = new Map(
    layer.map((row) => [
      texts.get(row.revision_id)!.slice(row.start_point, row.end_point).trim(),
      labelOf(row, locale),
    ]),
  );
  return (note) => redactWords(note, labels);
}
