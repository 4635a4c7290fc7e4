import type { InvitationId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Invitation, MadeInvitation, NewInvitation } from '../../contract/invitation.ts';
import type { PersonInvitation } from '../../contract/instance.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, randomToken, sha256 } from '../../platform/random.ts';
import { isMember } from '../member/member.door.ts';
import {
  deleteInvitation,
  type FoundInvitation,
  insertInvitation,
  renewToken,
  selectInvitations,
} from './invitation.queries.ts';

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** Invites someone to a study. It makes no account, and says nothing of whether there is one. */
export async function invite(
  db: StudioDb,
  study: StudyId,
  { email: given, name, role }: NewInvitation,
  owner: ResearcherId,
  now: Date,
): Promise<MadeInvitation> {
  const email = given.toLowerCase();
  if (await isMember(db, study, email)) throw new Problem('member-exists', { email });
  const open = await selectInvitations(db, study);
  if (open.some((each) => each.email === email)) throw new Problem('invitation-exists', { email });
  const { id, token } = await insert(db, { study, role, email, name }, owner, now);
  return { invitation: await readInvitation(db, study, id, now), token };
}

/** Invites someone to make an account, without a study. */
export async function invitePerson(
  db: StudioDb,
  { email, name }: Pick<NewInvitation, 'email' | 'name'>,
  administrator: ResearcherId,
  now: Date,
): Promise<string> {
  const person = { study: null, role: null, email: email.toLowerCase(), name };
  return (await insert(db, person, administrator, now)).token;
}

/** A new token for seven days from whoever asks; the one before ends. */
export async function inviteAgain(
  db: StudioDb,
  study: StudyId,
  id: InvitationId,
  owner: ResearcherId,
  now: Date,
): Promise<MadeInvitation> {
  const { token, ...fresh } = freshToken(now);
  if (!(await renewToken(db, id, study, { ...fresh, invited_by: owner })))
    throw new Problem('invitation-gone');
  return { invitation: await readInvitation(db, study, id, now), token };
}

export async function withdraw(db: StudioDb, study: StudyId | null, id: InvitationId): Promise<void> {
  if (!(await deleteInvitation(db, id, study))) throw new Problem('invitation-gone');
}

/** The invitations of a study that nobody has accepted. */
export async function listInvitations(db: StudioDb, study: StudyId, now: Date): Promise<Invitation[]> {
  const rows = await selectInvitations(db, study);
  return rows.map((row) => ({ ...described(row, now), role: row.role! }));
}

/** Those to the installation. */
export async function listPersonInvitations(db: StudioDb, now: Date): Promise<PersonInvitation[]> {
  return (await selectInvitations(db, null)).map((row) => described(row, now));
}

/**
 * An invitation stands for seven days and as long as who made it may still invite: an owner who was removed must not come back by one that
 * was made before.
 */
export function stands(invitation: FoundInvitation, now: Date): boolean {
  const { expires_at, disabled, study_id, administrator, inviter_role } = invitation;
  const mayInvite = study_id === null ? administrator === 1 : inviter_role === 'owner';
  return expires_at > now.toISOString() && disabled === 0 && mayInvite;
}

async function readInvitation(db: StudioDb, study: StudyId, id: InvitationId, now: Date) {
  const found = (await listInvitations(db, study, now)).find((each) => each.id === id);
  if (!found) throw new Problem('invitation-gone');
  return found;
}

async function insert(
  db: StudioDb,
  { study, role, email, name }: { study: StudyId | null; role: Role | null; email: string; name: string },
  invited_by: ResearcherId,
  now: Date,
) {
  const { token, ...fresh } = freshToken(now);
  const id = randomId<InvitationId>();
  const row = { id, study_id: study, role, email, name: name.trim(), invited_by, ...fresh };
  await insertInvitation(db, row);
  return { id, token };
}

function freshToken(now: Date) {
  const token = randomToken();
  const expires_at = new Date(now.getTime() + lifetimeMs).toISOString();
  return { token, token_hash: sha256(token), expires_at };
}

function described(row: FoundInvitation, now: Date): PersonInvitation {
  const { id, email, name, expires_at } = row;
  return { id, email, name, expiresAt: expires_at, expired: !stands(row, now) };
}
