import type { InterviewId, MatchId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Settled = StudioTables['settled_excerpt'];
type Labels = Pick<Settled, 'frame_values' | 'codes'>;

/** What was settled with which values and codes, and how often the same. */
export async function selectSettledLabels(
  db: StudioDb,
  study: StudyId,
): Promise<(Labels & { count: number })[]> {
  const rows = await db
    .selectFrom('settled_excerpt')
    .select(({ fn }) => ['frame_values', 'codes', fn.countAll<number>().as('count')])
    .where('interview_id', 'in', ofStudy(db, study))
    .groupBy(['frame_values', 'codes'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export async function updateSettledLabels(
  db: StudioDb,
  study: StudyId,
  before: Labels,
  after: Labels,
): Promise<void> {
  await db
    .updateTable('settled_excerpt')
    .set(after)
    .where('interview_id', 'in', ofStudy(db, study))
    .where('frame_values', '=', before.frame_values)
    .where('codes', '=', before.codes)
    .execute();
}

/** Lets everything that was decided on a match stand for another one of the same excerpts, unless something was decided on that. */
export async function renameMatch(
  db: StudioDb,
  interview: InterviewId,
  from: MatchId,
  to: MatchId,
): Promise<void> {
  const taken = await db
    .selectFrom('settlement')
    .select('match')
    .where('interview_id', '=', interview)
    .where('match', '=', to)
    .executeTakeFirst();
  if (taken) return;
  const moved = { match: to };
  const before = { interview_id: interview, match: from };
  await db
    .updateTable('settlement')
    .set(moved)
    .where((eb) => eb.and(before))
    .execute();
  await db
    .updateTable('settlement_source')
    .set(moved)
    .where((eb) => eb.and(before))
    .execute();
  await db
    .updateTable('settled_excerpt')
    .set(moved)
    .where((eb) => eb.and(before))
    .execute();
}

const ofStudy = (db: StudioDb, study: StudyId) =>
  db.selectFrom('interview').select('id').where('study_id', '=', study);
