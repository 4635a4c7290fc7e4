import type { InvitationId, StudyId } from '../../contract/ids.ts';
import type { AccountTables } from '../../platform/database/account-tables.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

type Row = AccountTables['invitation'];

/** Invitations with who made them: only an owner of the study, or an administrator, invites. */
function invitations(db: StudioDb) {
  return db
    .selectFrom('invitation')
    .leftJoin('study', 'study.id', 'invitation.study_id')
    .leftJoin('researcher as inviter', 'inviter.id', 'invitation.invited_by')
    .leftJoin('member', (join) =>
      join
        .onRef('member.study_id', '=', 'invitation.study_id')
        .onRef('member.researcher_id', '=', 'invitation.invited_by'),
    )
    .selectAll('invitation')
    .select(['study.title', 'inviter.name as inviter', 'inviter.administrator', 'inviter.disabled'])
    .select('member.role as inviter_role');
}

export type FoundInvitation = Awaited<ReturnType<typeof selectInvitations>>[number];

/** The open invitations of a study, or those to the installation, by name. */
export async function selectInvitations(db: StudioDb, study: StudyId | null) {
  return invitations(db)
    .where('invitation.study_id', study === null ? 'is' : '=', study)
    .orderBy('invitation.name')
    .orderBy('invitation.id')
    .execute();
}

export async function findByToken(db: StudioDb, token_hash: string): Promise<FoundInvitation | undefined> {
  return invitations(db).where('token_hash', '=', token_hash).executeTakeFirst();
}

export async function insertInvitation(db: StudioDb, row: Row): Promise<void> {
  await db.insertInto('invitation').values(row).execute();
}

/** Gives an invitation a new token by another owner; false where there is no such invitation. */
export async function renewToken(
  db: StudioDb,
  id: InvitationId,
  study: StudyId,
  fresh: Pick<Row, 'token_hash' | 'expires_at' | 'invited_by'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set(fresh)
    .where('id', '=', id)
    .where('study_id', '=', study)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False where there is no such invitation. */
export async function deleteInvitation(
  db: StudioDb,
  id: InvitationId,
  study: StudyId | null,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('id', '=', id)
    .where('study_id', study === null ? 'is' : '=', study)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
