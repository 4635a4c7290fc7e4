import type { Insertable } from 'kysely';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { ReleaseSummary } from '../../contract/release.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { promisesIn } from '../study/study.door.ts';
import type { GroupRules } from './plan-groups.ts';

export async function findStudy(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('study')
    .select(['floor', 'hierarchy', 'simulated', 'inbox_to_empty'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
}

/** What a study fixes of the groups that may be told of. */
export async function findGroupRules(db: StudioDb, study: StudyId): Promise<GroupRules> {
  const { floor, hierarchy } = await findStudy(db, study);
  const { team, outside } = await promisesIn(db, study);
  return { floor, team, outside, hierarchy: hierarchy === null ? null : (JSON.parse(hierarchy) as string[]) };
}

export async function selectRelease(db: StudioDb, study: StudyId, release: ReleaseId) {
  return db
    .selectFrom('release')
    .selectAll()
    .where('study_id', '=', study)
    .where('id', '=', release)
    .executeTakeFirst();
}

/** Every release of a study, latest first. */
export async function selectReleases(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('release')
    .selectAll()
    .where('study_id', '=', study)
    .orderBy('number', 'desc')
    .execute();
}

/** Stores a release unless its number is taken; false in that case. */
export async function insertRelease(
  db: StudioDb,
  study: StudyId,
  { id, number, source, n, hash, createdAt }: ReleaseSummary,
  sealed: { readonly manifest: string; readonly secret: Uint8Array },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('release')
    .values({ id, study_id: study, number, source, n, hash, ...sealed, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['study_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Removes a release with its columns. */
export async function deleteRelease(db: StudioDb, release: ReleaseId): Promise<void> {
  await db.deleteFrom('release_column').where('release_id', '=', release).execute();
  await db.deleteFrom('release').where('id', '=', release).execute();
}

export async function insertColumn(
  db: StudioDb,
  row: Insertable<StudioTables['release_column']>,
): Promise<void> {
  await db.insertInto('release_column').values(row).execute();
}

export async function selectColumns(db: StudioDb, release: ReleaseId, pool?: string) {
  return db
    .selectFrom('release_column')
    .select(['pool', 'name', 'bytes'])
    .where('release_id', '=', release)
    .$if(pool !== undefined, (query) => query.where('pool', '=', pool!))
    .execute();
}

export async function findInstrumentNumber(db: StudioDb, study: StudyId, hash: string): Promise<number> {
  const { number } = await db
    .selectFrom('instrument_version')
    .select('number')
    .where('study_id', '=', study)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return number;
}
