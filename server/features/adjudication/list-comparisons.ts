import { byKey } from '../../../analysis/model/by-key.ts';
import type { Comparison, Match, Settlement } from '../../contract/adjudication.ts';
import type { Locale, Values } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { InterviewId, MatchId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { redactionLayer } from '../redaction/redaction.door.ts';
import { selectSettled, selectSettlements } from './adjudication.queries.ts';
import { type Compared, compareExcerpts } from './compare-excerpts.ts';
import { finishedInterviews, type FinishedInterview, waitingIn } from './finished-interviews.ts';

/** An interview with two finished coders or more, compared, with what has been settled so far. */
export interface Compare extends FinishedInterview {
  readonly matches: readonly (Compared & { readonly settlement: Settlement | null })[];
}

/** Every interview that can be compared; those of which some excerpts still lie on an earlier revision wait for their review. */
export async function compareInterviews(
  db: StudioDb,
  study: StudyId,
  finished: readonly FinishedInterview[],
  locale: Locale,
): Promise<Compare[]> {
  const settlements = await settlementsOf(db, study, locale);
  return finished.filter(isComparable).map((each) => ({
    ...each,
    matches: compareExcerpts(each.excerpts).map((match) => {
      const some = match.excerpts.find((excerpt) => excerpt !== null)!;
      return { ...match, settlement: settlements(match.id, some) };
    }),
  }));
}

export async function listComparisons(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  locale: Locale,
): Promise<Comparison[]> {
  const finished = await finishedInterviews(db, study, reader, { locale });
  return (await compareInterviews(db, study, finished, locale)).map(({ interview, coders, matches }) => ({
    interview,
    coders: [...coders],
    matches: matches.map(asMatch),
  }));
}

export function asMatch({ excerpts, ...match }: Compare['matches'][number]): Match {
  return { ...match, excerpts: excerpts.map((excerpt) => excerpt && asCompared(excerpt)) };
}

function asCompared({ id, coder, revision, start, end, quote, values, codes, memo }: Excerpt) {
  return { id, coder, revision, start, end, quote, values, codes, memo };
}

function isComparable(finished: FinishedInterview): boolean {
  return finished.coders.length > 1 && waitingIn(finished) === 0;
}

/** The last decision on a match, as long as what it settled lies on the same revision. */
async function settlementsOf(db: StudioDb, study: StudyId, locale: Locale) {
  const key = (interview: InterviewId, match: MatchId) => `${interview} ${match}`;
  const layer = await redactionLayer(db, study);
  const settled = byKey(await selectSettled(db, study), ({ interview_id, match, version }) =>
    [key(interview_id, match), version].join(' '),
  );
  const last = new Map(
    (await selectSettlements(db, study)).map((row) => [key(row.interview_id, row.match), row]),
  );
  return (match: MatchId, { interview, revision }: Excerpt): Settlement | null => {
    const row = last.get(key(interview.id, match));
    if (!row) return null;
    const own = settled.get(`${key(interview.id, match)} ${row.version}`) ?? [];
    const isStranded = own.some(({ revision_id }) => revision_id !== revision);
    return {
      version: row.version,
      decision: isStranded ? 'open' : row.decision,
      adjudicator: { id: row.adjudicator_id, name: row.name },
      settled: (isStranded ? [] : own).map((each) => ({
        excerpt: each.excerpt_id,
        start: each.start_point,
        end: each.end_point,
        quote: layer.quote({ interview, revision, start: each.start_point, quote: each.quote }, locale),
        values: JSON.parse(each.frame_values) as Values,
        codes: JSON.parse(each.codes) as string[],
      })),
    };
  };
}
