import type { Code, CodeDefinition, CodeVersion } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import type { Authorship } from './authorship.ts';
import type { CompleteCode } from './complete-code.ts';

export async function selectCodes(db: StudioDb, study: StudyId): Promise<Code[]> {
  const rows = await db
    .selectFrom('codebook_code')
    .select([
      'code',
      'kind',
      'parent',
      'definition',
      'since_version',
      'criteria_since',
      'retired',
      'revision',
    ])
    .where('study_id', '=', study)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map(({ definition, since_version, criteria_since, retired, ...row }) => ({
    ...row,
    sinceVersion: since_version,
    criteriaSince: criteria_since,
    retired: retired === 1,
    ...readDefinition(definition),
  }));
}

/** Definitions stored before there were near misses and notes have none. */
function readDefinition(definition: string): CodeDefinition {
  const stored = JSON.parse(definition) as Omit<CodeDefinition, 'nearMiss' | 'note'>;
  return { nearMiss: {}, note: {}, ...stored };
}

/** Adds codes after those there are; a code that the study has already stays as it is. Returns how many were added. */
export async function insertCodes(
  db: StudioDb,
  study: StudyId,
  codes: readonly CompleteCode[],
  version: number,
): Promise<number> {
  const { last } = await db
    .selectFrom('codebook_code')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.val(-1)).as('last'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('codebook_code')
    .values(
      codes.map(({ code, kind, parent, ...definition }, i) => ({
        study_id: study,
        code,
        kind,
        parent,
        position: Number(last) + 1 + i,
        definition: JSON.stringify(definition),
        since_version: version,
        criteria_since: version,
      })),
    )
    .onConflict((conflict) => conflict.columns(['study_id', 'code']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

type CodeValues = Pick<StudioTables['codebook_code'], 'parent' | 'definition' | 'kind'> & {
  readonly criteria_since: number;
  readonly retired: number;
};

/** False when the code is no longer at `revision`. */
export async function updateCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  revision: number,
  values: Partial<CodeValues>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('codebook_code')
    .set({ ...values, revision: revision + 1 })
    .where('study_id', '=', study)
    .where('code', '=', code)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Writes down what codes of the study are from a version on. */
export async function recordVersion(
  db: StudioDb,
  study: StudyId,
  version: number,
  { author, at }: Authorship,
  codes: readonly string[],
): Promise<void> {
  await db
    .insertInto('code_version')
    .columns([
      'study_id',
      'code',
      'version',
      'definition',
      'parent',
      'retired',
      'criteria_since',
      'author_id',
      'changed_at',
    ])
    .expression((from) =>
      from
        .selectFrom('codebook_code as k')
        .select((eb) => [
          'k.study_id',
          'k.code',
          eb.val(version).as('version'),
          'k.definition',
          'k.parent',
          'k.retired',
          'k.criteria_since',
          eb.val(author).as('author_id'),
          eb.val(at).as('changed_at'),
        ])
        .where('k.study_id', '=', study)
        .where('k.code', 'in', codes),
    )
    .execute();
}

/** Puts codes in an order; those that are not named keep their places. */
export async function updatePositions(db: StudioDb, study: StudyId, codes: readonly string[]): Promise<void> {
  for (const [position, code] of codes.entries())
    await db
      .updateTable('codebook_code')
      .set({ position })
      .where('study_id', '=', study)
      .where('code', '=', code)
      .where('position', '!=', position)
      .execute();
}

/** What the codes were stays in their versions. */
export async function deleteCodes(db: StudioDb, study: StudyId, codes: readonly string[]): Promise<void> {
  await db.deleteFrom('codebook_code').where('study_id', '=', study).where('code', 'in', codes).execute();
}

export async function selectVersion(db: StudioDb, study: StudyId): Promise<number> {
  const { version } = await db
    .selectFrom('code_version')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), eb.val(0)).as('version'))
    .where('study_id', '=', study)
    .executeTakeFirstOrThrow();
  return Number(version);
}

/** What a code was, newest first. */
export async function selectVersions(
  db: StudioDb,
  study: StudyId,
  code: string,
): Promise<(CodeVersion & { criteriaSince: number })[]> {
  const rows = await db
    .selectFrom('code_version as v')
    .leftJoin('researcher as r', 'r.id', 'v.author_id')
    .select([
      'v.version',
      'v.parent',
      'v.definition',
      'v.retired',
      'v.criteria_since',
      'v.changed_at',
      'r.name',
    ])
    .where('v.study_id', '=', study)
    .where('v.code', '=', code)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    parent: row.parent,
    retired: row.retired === 1,
    author: row.name,
    changedAt: row.changed_at,
    criteriaSince: row.criteria_since,
    ...readDefinition(row.definition),
  }));
}

export async function selectKinds(db: StudioDb, study: StudyId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('codebook_code')
    .select(['code', 'kind'])
    .where('study_id', '=', study)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return new Map(rows.map(({ code, kind }) => [code, kind]));
}
