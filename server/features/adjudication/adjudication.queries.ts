import type { RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** The last decision on each match of a study. */
export function selectSettlements(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('settlement as s')
    .innerJoin('interview as i', 'i.id', 's.interview_id')
    .innerJoin('researcher as r', 'r.id', 's.adjudicator_id')
    .select(['s.interview_id', 's.match', 's.version', 's.decision', 's.adjudicator_id', 'r.name'])
    .where('i.study_id', '=', study)
    .where('s.version', '=', (from) =>
      from
        .selectFrom('settlement as later')
        .select(({ fn }) => fn.max('later.version').as('last'))
        .whereRef('later.interview_id', '=', 's.interview_id')
        .whereRef('later.match', '=', 's.match'),
    )
    .execute();
}

/** Everything that was ever settled in a study, by interview, match and version. */
export function selectSettled(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('settled_excerpt as s')
    .innerJoin('interview as i', 'i.id', 's.interview_id')
    .selectAll('s')
    .where('i.study_id', '=', study)
    .orderBy('s.start_point')
    .execute();
}

/** False when the match has a decision of this version already. */
export async function insertSettlement(db: StudioDb, row: StudioTables['settlement']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('settlement')
    .values(row)
    .onConflict((conflict) => conflict.columns(['interview_id', 'match', 'version']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertSources(
  db: StudioDb,
  rows: readonly StudioTables['settlement_source'][],
): Promise<void> {
  await db
    .insertInto('settlement_source')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['interview_id', 'match', 'excerpt_id']).doNothing())
    .execute();
}

export async function insertSettled(
  db: StudioDb,
  rows: readonly StudioTables['settled_excerpt'][],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('settled_excerpt').values(rows).execute();
}

export type SettledPlace = Pick<
  StudioTables['settled_excerpt'],
  'interview_id' | 'match' | 'version' | 'excerpt_id' | 'start_point' | 'end_point'
>;

export function selectSettledOn(db: StudioDb, revision: RevisionId): Promise<SettledPlace[]> {
  return db
    .selectFrom('settled_excerpt')
    .select(['interview_id', 'match', 'version', 'excerpt_id', 'start_point', 'end_point'])
    .where('revision_id', '=', revision)
    .execute();
}

export async function updateSettledPlace(
  db: StudioDb,
  { interview_id, match, version, excerpt_id, ...place }: SettledPlace,
  revision: RevisionId,
): Promise<void> {
  await db
    .updateTable('settled_excerpt')
    .set({ ...place, revision_id: revision })
    .where('interview_id', '=', interview_id)
    .where('match', '=', match)
    .where('version', '=', version)
    .where('excerpt_id', '=', excerpt_id)
    .execute();
}
