import type { CodeKind } from '../../contract/construct.ts';
import type { Code, CodeDefinition } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export interface NewCode extends CodeDefinition {
  readonly code: string;
  readonly kind: CodeKind;
}

export async function selectCodes(db: StudioDb, study: StudyId): Promise<Code[]> {
  const rows = await db
    .selectFrom('codebook_code')
    .select(['code', 'kind', 'definition', 'since_version'])
    .where('study_id', '=', study)
    .orderBy('position')
    .execute();
  return rows.map(({ definition, since_version, ...row }) => ({
    ...row,
    sinceVersion: since_version,
    ...(JSON.parse(definition) as CodeDefinition),
  }));
}

/** Adds codes in their order; a code that the study has already stays as it is. */
export async function insertCodes(db: StudioDb, study: StudyId, codes: readonly NewCode[]): Promise<void> {
  await db
    .insertInto('codebook_code')
    .values(
      codes.map(({ code, kind, ...definition }, position) => ({
        study_id: study,
        code,
        kind,
        position,
        definition: JSON.stringify(definition),
        since_version: 1,
      })),
    )
    .onConflict((conflict) => conflict.columns(['study_id', 'code']).doNothing())
    .execute();
}

export async function selectKinds(db: StudioDb, study: StudyId): Promise<Map<string, CodeKind>> {
  const rows = await db
    .selectFrom('codebook_code')
    .select(['code', 'kind'])
    .where('study_id', '=', study)
    .orderBy('position')
    .execute();
  return new Map(rows.map(({ code, kind }) => [code, kind]));
}
