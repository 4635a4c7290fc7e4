import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { ExcerptChange } from '../../contract/excerpt.ts';
import type { ExcerptId, InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** The row of an excerpt of this interview, removed or not. */
export function selectExcerptRow(db: StudioDb, interview: InterviewId, excerpt: ExcerptId) {
  return db
    .selectFrom('excerpt')
    .select(['coder_id', 'removed'])
    .where('id', '=', excerpt)
    .where('interview_id', '=', interview)
    .executeTakeFirst();
}

export async function insertExcerpt(
  db: StudioDb,
  row: Omit<StudioTables['excerpt'], 'removed'>,
  codes: readonly string[],
): Promise<void> {
  await db.insertInto('excerpt').values(row).execute();
  await insertCodes(db, row.study_id, row.id, codes);
}

/** False when the excerpt is no longer at `version`. */
export async function updateExcerpt(
  db: StudioDb,
  study: StudyId,
  excerpt: ExcerptId,
  { version, codes, values, memo }: ExcerptChange,
): Promise<boolean> {
  if (!(await advance(db, excerpt, version, { frame_values: canonicalJson(values), memo }))) return false;
  await db.deleteFrom('excerpt_code').where('excerpt_id', '=', excerpt).execute();
  await insertCodes(db, study, excerpt, codes);
  return true;
}

/** Hides or shows an excerpt; false when it is no longer at `version`. */
export function markRemoved(
  db: StudioDb,
  excerpt: ExcerptId,
  version: number,
  removed: boolean,
): Promise<boolean> {
  return advance(db, excerpt, version, { removed: removed ? 1 : 0 });
}

async function advance(
  db: StudioDb,
  excerpt: ExcerptId,
  version: number,
  values: Partial<Pick<StudioTables['excerpt'], 'frame_values' | 'memo'>> & { removed?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('excerpt')
    .set({ ...values, version: version + 1 })
    .where('id', '=', excerpt)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Each code is held against the criteria that it has now. */
async function insertCodes(
  db: StudioDb,
  study: StudyId,
  excerpt: ExcerptId,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await db
    .insertInto('excerpt_code')
    .columns(['excerpt_id', 'code', 'as_of'])
    .expression((from) =>
      from
        .selectFrom('codebook_code')
        .select((eb) => [eb.val(excerpt).as('excerpt_id'), 'code', 'criteria_since'])
        .where('study_id', '=', study)
        .where('code', 'in', codes),
    )
    .execute();
}

/** How many living excerpts each coder has in each interview. */
export function countExcerpts(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('excerpt')
    .select(({ fn }) => ['interview_id', 'coder_id', fn.countAll<number>().as('excerpts')])
    .where('study_id', '=', study)
    .where('removed', '=', 0)
    .groupBy(['interview_id', 'coder_id'])
    .execute();
}

/** Every excerpt of the database, removed ones too, by revision. */
export function selectAnchors(db: StudioDb, revision: RevisionId) {
  return db
    .selectFrom('excerpt')
    .select(['id', 'start_point', 'end_point', 'quote', 'prefix', 'suffix'])
    .where('revision_id', '=', revision)
    .execute();
}

export async function selectCodedRevisions(db: StudioDb, study?: StudyId): Promise<RevisionId[]> {
  const rows = await db
    .selectFrom('excerpt')
    .select('revision_id')
    .$if(study !== undefined, (query) => query.where('study_id', '=', study!))
    .distinct()
    .execute();
  return rows.map((row) => row.revision_id);
}

/** Takes the excerpts of an interview out for good. */
export async function deleteExcerpts(db: StudioDb, interview: InterviewId): Promise<void> {
  await db.deleteFrom('excerpt').where('interview_id', '=', interview).execute();
}
