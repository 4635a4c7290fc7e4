import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type VersionRow = StudioTables['scheme_version'];

export async function findDraft(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('scheme_draft')
    .select(['definition', 'revision'])
    .where('study_id', '=', study)
    .executeTakeFirst();
}

/** Stores the first draft of a study; false when there is one. */
export async function insertDraft(db: StudioDb, study: StudyId, definition: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('scheme_draft')
    .values({ study_id: study, definition, revision: 1 })
    .onConflict((conflict) => conflict.column('study_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Replaces the draft when its revision is still the given one; otherwise false. */
export async function updateDraft(
  db: StudioDb,
  study: StudyId,
  definition: string,
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('scheme_draft')
    .set({ definition, revision: revision + 1 })
    .where('study_id', '=', study)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Every published version of a study, the first first. */
export async function listVersions(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('scheme_version')
    .select(['number', 'hash', 'definition', 'published_at'])
    .where('study_id', '=', study)
    .orderBy('number')
    .execute();
}

/** Adds a version under the next number unless the study has one with the same content, and returns the stored one. */
export async function insertVersion(
  db: StudioDb,
  { study_id, hash, definition, published_at }: Omit<VersionRow, 'number'>,
) {
  await db
    .insertInto('scheme_version')
    .columns(['study_id', 'number', 'hash', 'definition', 'published_at'])
    .expression((eb) =>
      eb
        .selectFrom('scheme_version')
        .where('study_id', '=', study_id)
        .select([
          eb.val(study_id).as('study_id'),
          eb(eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)), '+', eb.lit(1)).as('number'),
          eb.val(hash).as('hash'),
          eb.val(definition).as('definition'),
          eb.val(published_at).as('published_at'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['study_id', 'hash']).doNothing())
    .execute();
  return db
    .selectFrom('scheme_version')
    .select(['number', 'hash', 'published_at'])
    .where('study_id', '=', study_id)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
}
