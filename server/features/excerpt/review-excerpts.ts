import type { Acceptance, Review } from '../../contract/codebook.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { asSeen } from './as-seen.ts';
import type { Reader } from './excerpt.door.ts';
import { isBlind } from './is-blind.ts';
import { selectCoder, selectReviews, updateAsOf } from './review.queries.ts';
import { selectExcerpts } from './select-excerpts.queries.ts';
import { deleteMerged, selectMerged } from './values.queries.ts';

/** What waits for review because the criteria of a code or the values of the frame changed: a coder's own, or everybody's. */
export async function listReviews(db: StudioDb, study: StudyId, reader: Reader): Promise<Review[]> {
  const coder = isBlind(reader) ? reader.id : undefined;
  const codes = await selectReviews(db, study, coder);
  const values = await selectMerged(db, study, coder);
  if (codes.length + values.length === 0) return [];
  const all = await asSeen(db, study, reader, await selectExcerpts(db, study, { ...(coder && { coder }) }));
  const excerpts = new Map(all.map((excerpt) => [excerpt.id, excerpt]));
  return [
    ...codes.map(({ excerpt_id, code, criteria_since }) => ({
      excerpt: excerpts.get(excerpt_id)!,
      code,
      since: criteria_since,
    })),
    ...values.map(({ excerpt_id, dimension, from_value, to_value }) => ({
      excerpt: excerpts.get(excerpt_id)!,
      dimension,
      from: from_value,
      to: to_value,
    })),
  ];
}

/** The coder says that an own coding holds under the criteria, or with the value, that were read. */
export async function acceptReview(
  db: StudioDb,
  study: StudyId,
  coder: ResearcherId,
  acceptance: Acceptance,
): Promise<void> {
  const { excerpt } = acceptance;
  const owner = await selectCoder(db, study, excerpt);
  if (!owner) throw new Problem('excerpt-unknown');
  if (owner !== coder) throw new Problem('excerpt-not-yours');
  if ('code' in acceptance) await updateAsOf(db, excerpt, acceptance.code, acceptance.since);
  else await deleteMerged(db, excerpt, acceptance);
}
