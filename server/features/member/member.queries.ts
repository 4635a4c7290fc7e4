import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectMembers(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('member')
    .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
    .where('member.study_id', '=', study)
    .select(['researcher.id', 'researcher.name', 'researcher.email', 'researcher.disabled', 'member.role'])
    .orderBy('researcher.name')
    .orderBy('researcher.id')
    .execute();
}

/** False when the researcher is a member already. */
export async function insertMember(
  db: StudioDb,
  row: { study_id: StudyId; researcher_id: ResearcherId; role: Role },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('member')
    .values(row)
    .onConflict((conflict) => conflict.columns(['study_id', 'researcher_id']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function roleOf(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
): Promise<Role | undefined> {
  const found = await db
    .selectFrom('member')
    .select('role')
    .where('study_id', '=', study)
    .where('researcher_id', '=', researcher)
    .executeTakeFirst();
  return found?.role;
}

export async function updateRole(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
  role: Role,
): Promise<void> {
  await db
    .updateTable('member')
    .set({ role })
    .where('study_id', '=', study)
    .where('researcher_id', '=', researcher)
    .execute();
}

export async function deleteMember(db: StudioDb, study: StudyId, researcher: ResearcherId): Promise<void> {
  await db
    .deleteFrom('member')
    .where('study_id', '=', study)
    .where('researcher_id', '=', researcher)
    .execute();
}

/** The studies whose only owner who can act is this researcher. */
export async function selectSoleOwned(db: StudioDb, researcher: ResearcherId): Promise<StudyId[]> {
  const rows = await db
    .selectFrom('member as own')
    .where('own.researcher_id', '=', researcher)
    .where('own.role', '=', 'owner')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('member as other')
            .innerJoin('researcher', 'researcher.id', 'other.researcher_id')
            .select('other.study_id')
            .whereRef('other.study_id', '=', 'own.study_id')
            .where('other.role', '=', 'owner')
            .where('other.researcher_id', '!=', researcher)
            .where('researcher.disabled', '=', 0),
        ),
      ),
    )
    .select('own.study_id')
    .execute();
  return rows.map(({ study_id }) => study_id);
}

/** Takes a researcher out of every study. */
export async function leaveAll(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await db.deleteFrom('member').where('researcher_id', '=', researcher).execute();
}

export async function isMember(db: StudioDb, study: StudyId, email: string): Promise<boolean> {
  const found = await db
    .selectFrom('member')
    .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
    .select('researcher.id')
    .where('study_id', '=', study)
    .where('email', '=', email)
    .executeTakeFirst();
  return found !== undefined;
}
