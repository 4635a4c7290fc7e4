import { codePoints } from '../../../analysis/text/code-points.ts';
import type { InterviewId, RedactionId, StudyId } from '../../contract/ids.ts';
import type { NewRedactions, Redaction } from '../../contract/redaction.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { latestRevision } from '../interview/interview.door.ts';
import { pseudonymNumbers } from './pseudonyms.ts';
import { insertRedactions, selectRedactions } from './redaction.queries.ts';

/** Redacts spans of the latest revision, all of them or, where one is refused, none. */
export async function redactSpans(
  db: StudioDb,
  services: Pick<Services, 'keyring'>,
  { study, interview }: { study: StudyId; interview: InterviewId },
  { revision, kind, spans }: NewRedactions,
): Promise<Redaction[]> {
  const latest = await latestRevision(db, study, interview);
  if (revision !== latest.id) throw new Problem('revision-outdated');
  const points = codePoints(latest.text);
  const covered = (await selectRedactions(db, revision)).map((row) => ({
    start: row.start_point,
    end: row.end_point,
  }));
  for (const span of spans) {
    if (span.end > points.length) throw new Problem('excerpt-unanchored', { ...span, length: points.length });
    if (points.slice(span.start, span.end).trim() === '') throw new Problem('excerpt-empty');
    if (covered.some((other) => other.start < span.end && other.end > span.start))
      throw new Problem('redaction-overlaps', { ...span });
    covered.push(span);
  }
  const words = spans.map(({ start, end }) => points.slice(start, end));
  const numbers = await pseudonymNumbers(db, services, study, kind, words);
  const made = spans.map(({ start, end }, i) => ({
    id: randomId<RedactionId>(),
    start,
    end,
    kind,
    number: numbers[i]!,
  }));
  await insertRedactions(
    db,
    made.map(({ id, start, end, number }) => ({
      id,
      study_id: study,
      interview_id: interview,
      revision_id: revision,
      start_point: start,
      end_point: end,
      kind,
      number,
    })),
  );
  return made;
}
