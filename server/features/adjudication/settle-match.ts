import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Match, NewDecision } from '../../contract/adjudication.ts';
import type { Locale } from '../../contract/construct.ts';
import type { InterviewId, MatchId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { checkCoding, cutQuote } from '../excerpt/excerpt.door.ts';
import { latestRevision } from '../interview/interview.door.ts';
import { insertSettled, insertSettlement, insertSources } from './adjudication.queries.ts';
import { decide } from './decide.ts';
import { finishedInterviews } from './finished-interviews.ts';
import { asMatch, compareInterviews } from './list-comparisons.ts';

/** Where and by whom something is settled. */
export interface SettlingPlace {
  readonly study: StudyId;
  readonly interview: InterviewId;
  readonly match: MatchId;
  readonly adjudicator: ResearcherId;
  /** Of what is shown of it. */
  readonly locale: Locale;
}

/** Adds a decision to those on a match; earlier ones stay. Of two made on the same version the second is refused. */
export async function settleMatch(
  db: StudioDb,
  place: SettlingPlace,
  { version, decision }: NewDecision,
  now: Date,
): Promise<Match> {
  const match = await findMatch(db, place);
  if ((match.settlement?.version ?? 0) !== version) throw new Problem('changed-meanwhile');
  const { study, interview, match: id, adjudicator } = place;
  if (decision.kind === 'edit') await checkCoding(db, study, decision.coding);
  const { text } = await latestRevision(db, study, interview);
  const given = match.excerpts.filter((excerpt) => excerpt !== null);
  const row = { interview_id: interview, match: id, version: version + 1 };
  const isFirst = await insertSettlement(db, {
    ...row,
    decision: decision.kind,
    adjudicator_id: adjudicator,
    decided_at: now.toISOString(),
  });
  if (!isFirst) throw new Problem('changed-meanwhile');
  await insertSources(
    db,
    given.map((excerpt) => ({
      interview_id: interview,
      match: id,
      excerpt_id: excerpt.id,
      excerpt_version: excerpt.version,
    })),
  );
  await insertSettled(
    db,
    decide(decision, match.excerpts).map(({ excerpt, start, end, codes, values }) => ({
      ...row,
      frame_values: canonicalJson(values),
      excerpt_id: excerpt,
      revision_id: given[0]!.revision,
      start_point: start,
      end_point: end,
      quote: cutQuote(text, { start, end }).quote,
      codes: JSON.stringify(codes),
    })),
  );
  return asMatch(await findMatch(db, place));
}

async function findMatch(db: StudioDb, { study, interview, match, adjudicator, locale }: SettlingPlace) {
  const overseer = { id: adjudicator, role: 'owner' } as const;
  const finished = await finishedInterviews(db, study, overseer, { interview, locale });
  const [compared] = await compareInterviews(db, study, finished, locale);
  if (!compared) throw new Problem('comparison-unready');
  const found = compared.matches.find(({ id }) => id === match);
  if (!found) throw new Problem('match-outdated');
  return found;
}
