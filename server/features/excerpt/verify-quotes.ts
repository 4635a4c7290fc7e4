import { codePoints } from '../../../analysis/text/code-points.ts';
import { quoteOf } from '../../../analysis/text/quote.ts';
import type { ExcerptId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { revisionText } from '../interview/interview.door.ts';
import { selectAnchors, selectCodedRevisions } from './excerpt.queries.ts';

/** The excerpts of the whole database or of one study, removed ones too, whose quote is not what stands at their place: none, in a sound one. */
export async function verifyQuotes(db: StudioDb, study?: StudyId): Promise<ExcerptId[]> {
  const astray: ExcerptId[] = [];
  for (const revision of await selectCodedRevisions(db, study)) {
    const { text } = await revisionText(db, revision);
    const points = codePoints(text);
    for (const { id, start_point, end_point, ...stored } of await selectAnchors(db, revision)) {
      const found = quoteOf(points, { start: start_point, end: end_point });
      const same = (['quote', 'prefix', 'suffix'] as const).every((part) => found[part] === stored[part]);
      if (!same) astray.push(id);
    }
  }
  return astray;
}
