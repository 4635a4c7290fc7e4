import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** The codes by which a study tells groups apart, null for all in the order of the questionnaire, and whether it was never open. */
export async function readHierarchy(
  db: StudioDb,
  study: StudyId,
): Promise<{ hierarchy: string[] | null; isDraft: boolean }> {
  const { hierarchy, state } = await db
    .selectFrom('study')
    .select(['hierarchy', 'state'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return {
    hierarchy: hierarchy === null ? null : (JSON.parse(hierarchy) as string[]),
    isDraft: state === 'draft',
  };
}

/** False once the study was open. */
export async function writeHierarchy(
  db: StudioDb,
  study: StudyId,
  hierarchy: readonly string[] | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ hierarchy: hierarchy && JSON.stringify(hierarchy) })
    .where('id', '=', study)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
