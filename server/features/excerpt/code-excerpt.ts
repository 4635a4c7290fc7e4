import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Excerpt, NewExcerpt } from '../../contract/excerpt.ts';
import type { ExcerptId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { checkCoding } from './check-coding.ts';
import { type CodingPlace, openRevision } from './coding-place.ts';
import { cutQuote } from './cut-quote.ts';
import { insertExcerpt } from './excerpt.queries.ts';
import { readExcerpt } from './read-excerpt.ts';
import { saveTaskState } from './task.queries.ts';

/** Codes a span of the latest revision. */
export async function codeExcerpt(
  db: StudioDb,
  place: CodingPlace,
  { revision, start, end, values, memo, codes }: NewExcerpt,
): Promise<Excerpt> {
  const latest = await openRevision(db, place);
  if (revision !== latest.id) throw new Problem('revision-outdated');
  const quote = cutQuote(latest.text, { start, end });
  await checkCoding(db, place.study, { values, codes });
  const id = randomId<ExcerptId>();
  const row = {
    id,
    study_id: place.study,
    interview_id: place.interview,
    revision_id: revision,
    coder_id: place.coder,
    start_point: start,
    end_point: end,
    ...quote,
    frame_values: canonicalJson(values),
    memo,
    version: 1,
  };
  await insertExcerpt(db, row, codes);
  await saveTaskState(db, place.interview, place.coder, 'open');
  return readExcerpt(db, place.study, id);
}
