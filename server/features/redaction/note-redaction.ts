import { codePoints } from '../../../analysis/text/code-points.ts';
import { maskText, redactWords } from '../../../analysis/text/redact.ts';
import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { revisionTexts } from '../interview/interview.door.ts';
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
  const rows = await redactedWords(db, study);
  const labels = new Map(rows.map((row) => [row.word, labelOf(row, locale)]));
  return (note) => redactWords(note, labels);
}

/** Reads the same with every such word masked, as the texts are for who may not see the raw layer. */
export async function noteMask(db: StudioDb, study: StudyId): Promise<(note: string) => string> {
  const words = (await redactedWords(db, study)).map(({ word }) => word);
  const masks = new Map(
    words.map((word) => [word, maskText(word, [{ start: 0, end: codePoints(word).length }])]),
  );
  return (note) => redactWords(note, masks);
}

async function redactedWords(db: StudioDb, study: StudyId) {
  const layer = await selectLayer(db, study);
  const revisions = [...new Set(layer.map(({ revision_id }) => revision_id))];
  const texts = new Map(
    (await revisionTexts(db, revisions)).map(({ id, text }) => [id, codePoints(text)] as const),
  );
  return layer.map((row) => ({
    ...row,
    word: texts.get(row.revision_id)!.slice(row.start_point, row.end_point).trim(),
  }));
}
