import type { Updateable } from 'kysely';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { RosterDb, RosterTables, StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** False when another study has the short name. */
export async function insertStudy(
  db: StudioDb,
  row: Pick<StudioTables['study'], 'id' | 'title' | 'short_name' | 'created_at'> & { simulated: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('study')
    .values({ ...row, state: 'draft' })
    .onConflict((conflict) => conflict.column('short_name').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The studies of a researcher with the role in each, newest first. */
export async function selectStudies(db: StudioDb, researcher: ResearcherId) {
  return db
    .selectFrom('study')
    .innerJoin('member', 'member.study_id', 'study.id')
    .where('member.researcher_id', '=', researcher)
    .select(['id', 'title', 'short_name', 'state', 'simulated', 'created_at', 'second_factor', 'member.role'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Every study of the installation, oldest first. */
export async function selectStudyIds(db: StudioDb): Promise<StudyId[]> {
  const rows = await db.selectFrom('study').select('id').orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function selectStudy(db: StudioDb, study: StudyId, researcher: ResearcherId) {
  return db
    .selectFrom('study')
    .innerJoin('member', 'member.study_id', 'study.id')
    .where('study.id', '=', study)
    .where('member.researcher_id', '=', researcher)
    .select(['id', 'title', 'short_name', 'state', 'simulated', 'floor', 'promises', 'created_at'])
    .select(['second_factor', 'member.role'])
    .executeTakeFirst();
}

/** Sets the floor, which never falls once it was told; false where it would. */
export async function updateFloor(db: StudioDb, study: StudyId, floor: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ floor })
    .where('id', '=', study)
    .where((eb) => eb.or([eb('promises', 'is', null), eb('floor', '<=', floor)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The study that has an id or a short name. */
export async function selectStudyId(db: StudioDb, name: string): Promise<StudyId | undefined> {
  const row = await db
    .selectFrom('study')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', name as StudyId), eb('short_name', '=', name)]))
    .executeTakeFirst();
  return row?.id;
}

/** What a study is called, and whether it was made up. */
export function selectTitle(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('study')
    .select(['title', 'simulated'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
}

/** False when another study has the short name. */
export async function updateStudy(
  db: StudioDb,
  study: StudyId,
  change: Pick<Updateable<StudioTables['study']>, 'title' | 'short_name' | 'second_factor'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set(change)
    .where('id', '=', study)
    .$if(typeof change.short_name === 'string', (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('study as other')
              .select('other.id')
              .where('other.short_name', '=', change.short_name!)
              .where('other.id', '!=', study),
          ),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function selectSites(db: RosterDb, study: StudyId) {
  return db
    .selectFrom('site')
    .select(['code', 'name', 'invited'])
    .where('study_id', '=', study)
    .orderBy('code')
    .execute();
}

export async function replaceSites(
  db: RosterDb,
  study: StudyId,
  rows: readonly Omit<RosterTables['site'], 'study_id'>[],
): Promise<void> {
  await deleteSites(db, study);
  if (rows.length === 0) return;
  await db
    .insertInto('site')
    .values(rows.map((row) => ({ study_id: study, ...row })))
    .execute();
}

export async function deleteSites(db: RosterDb, study: StudyId): Promise<void> {
  await db.deleteFrom('site').where('study_id', '=', study).execute();
}

/** Everything in the studio that belongs to the study goes with it. */
export async function deleteStudy(db: StudioDb, study: StudyId): Promise<void> {
  await db.deleteFrom('study').where('id', '=', study).execute();
}

export async function stateOf(db: StudioDb, study: StudyId): Promise<StudioTables['study']['state']> {
  const { state } = await db
    .selectFrom('study')
    .select('state')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return state;
}
