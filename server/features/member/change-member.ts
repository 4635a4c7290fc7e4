import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Member } from '../../contract/member.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { readMember } from './list-members.ts';
import { deleteMember, selectMembers, updateRole } from './member.queries.ts';

export async function changeRole(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
  role: Role,
): Promise<Member> {
  if (role !== 'owner') await keepAnOwner(db, study, researcher);
  await updateRole(db, study, researcher, role);
  return readMember(db, study, researcher);
}

export async function removeMember(db: StudioDb, study: StudyId, researcher: ResearcherId): Promise<void> {
  await readMember(db, study, researcher);
  await keepAnOwner(db, study, researcher);
  await deleteMember(db, study, researcher);
}

/** An owner who was disabled cannot act, so does not count. */
async function keepAnOwner(db: StudioDb, study: StudyId, leaving: ResearcherId): Promise<void> {
  const owners = (await selectMembers(db, study)).filter(({ role }) => role === 'owner');
  const isOwner = owners.some(({ id }) => id === leaving);
  const another = owners.some(({ id, disabled }) => id !== leaving && disabled === 0);
  if (isOwner && !another) throw new Problem('owner-last');
}
