import { codePoints } from '../../../analysis/text/code-points.ts';
import { quoteOf } from '../../../analysis/text/quote.ts';
import { spanMap } from '../../../analysis/text/span-map.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { ExcerptId, InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { Review, ReviewDecision } from '../../contract/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { excerptsOffRevision, excerptToSettle, layExcerpt } from '../excerpt/anchor.door.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { latestRevision, revisionText } from '../interview/interview.door.ts';
import { redactionLayer, seesRaw } from '../redaction/redaction.door.ts';
import { compareTexts } from './compare-texts.ts';

interface Place {
  readonly study: StudyId;
  readonly interview: InterviewId;
}

/** The excerpts of an interview whose quote a correction changed, each with the place that it would have now. */
export async function listReviews(
  db: StudioDb,
  { study, interview }: Place,
  reader: Reader,
): Promise<Review[]> {
  const latest = await latestRevision(db, study, interview);
  const layer = await redactionLayer(db, study, interview);
  const text = seesRaw(reader.role) ? latest.text : layer.maskText(latest.id, latest.text);
  const points = codePoints(text);
  const maps = new Map<RevisionId, ReturnType<typeof spanMap>>();
  const reviews: Review[] = [];
  for (const excerpt of await excerptsOffRevision(db, study, interview, latest.id, reader)) {
    let map = maps.get(excerpt.revision);
    if (!map) {
      const earlier = await revisionText(db, excerpt.revision);
      map = spanMap(compareTexts(earlier.text, latest.text));
      maps.set(excerpt.revision, map);
    }
    const { start, end } = map(excerpt);
    const quote = quoteOf(points, { start, end });
    reviews.push({ excerpt, proposal: quote.quote.trim() === '' ? null : { start, end, ...quote } });
  }
  return reviews;
}

/** Lays an excerpt under review on the place that a person has chosen for it in the latest revision. */
export async function settleReview(
  db: StudioDb,
  { study, interview }: Place,
  excerpt: ExcerptId,
  { version, start, end }: ReviewDecision,
  reader: Reader,
): Promise<Excerpt> {
  const latest = await latestRevision(db, study, interview);
  const found = await excerptToSettle(db, study, interview, excerpt, reader);
  if (found.revision === latest.id) throw new Problem('review-not-needed');
  await layExcerpt(db, { id: excerpt, version }, latest, { start, end });
  return excerptToSettle(db, study, interview, excerpt, reader);
}
