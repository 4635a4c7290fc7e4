import type { Acceptance, Review } from '../../contract/codebook.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { asSeen } from './as-seen.ts';
import type { Reader } from './excerpt.door.ts';
import { isBlind } from './is-blind.ts';
import { selectCoder, selectReviews, updateAsOf } from './review.queries.ts';
import { selectExcerpts } from './select-excerpts.queries.ts';

/** Codings that wait for review because the criteria of their code have changed: a coder's own, or everybody's. */
export async function listReviews(db: StudioDb, study: StudyId, reader: Reader): Promise<Review[]> {
  const coder = isBlind(reader) ? reader.id : undefined;
  const waiting = await selectReviews(db, study, coder);
  if (waiting.length === 0) return [];
  const all = await asSeen(db, study, reader, await selectExcerpts(db, study, { ...(coder && { coder }) }));
  const excerpts = new Map(all.map((excerpt) => [excerpt.id, excerpt]));
  return waiting.map(({ excerpt_id, code, criteria_since }) => ({
    excerpt: excerpts.get(excerpt_id)!,
    code,
    since: criteria_since,
  }));
}

/** The coder says that an own coding holds under the criteria that were read. */
export async function acceptReview(
  db: StudioDb,
  study: StudyId,
  coder: ResearcherId,
  { excerpt, code, since }: Acceptance,
): Promise<void> {
  const owner = await selectCoder(db, study, excerpt);
  if (!owner) throw new Problem('excerpt-unknown');
  if (owner !== coder) throw new Problem('excerpt-not-yours');
  await updateAsOf(db, excerpt, code, since);
}
