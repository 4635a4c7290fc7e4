import { sql } from 'kysely';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectMembers(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('member')
    .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
    .where('member.study_id', '=', study)
    .select([
      'researcher.id',
      'researcher.name',
      'researcher.email',
      'researcher.password_hash',
      'member.role',
    ])
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

/** True when a researcher is a member of some study that `owner` does not own. */
export async function belongsElsewhere(
  db: StudioDb,
  researcher: ResearcherId,
  owner: ResearcherId,
): Promise<boolean> {
  const found = await db
    .selectFrom('member as theirs')
    .leftJoin('member as own', (join) =>
      join
        .onRef('own.study_id', '=', 'theirs.study_id')
        .on('own.researcher_id', '=', owner)
        .on('own.role', '=', 'owner'),
    )
    .where('theirs.researcher_id', '=', researcher)
    .where('own.study_id', 'is', null)
    .select(sql<number>`1`.as('found'))
    .executeTakeFirst();
  return found !== undefined;
}
