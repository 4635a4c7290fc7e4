import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Member } from '../../contract/member.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectWithFactor } from '../factor/factor.door.ts';
import { selectMembers } from './member.queries.ts';

export async function listMembers(db: StudioDb, study: StudyId): Promise<Member[]> {
  const rows = await selectMembers(db, study);
  return rows.map(({ id, name, email, role }) => ({ researcher: id, name, email, role }));
}

/** With whether each can sign in with a second factor, which is for owners to know. */
export async function listForOwner(db: StudioDb, study: StudyId): Promise<Member[]> {
  const members = await listMembers(db, study);
  const able = await selectWithFactor(
    db,
    members.map(({ researcher }) => researcher),
  );
  return members.map((member) => ({ ...member, secondFactor: able.has(member.researcher) }));
}

export async function readMember(db: StudioDb, study: StudyId, researcher: ResearcherId): Promise<Member> {
  const found = (await listMembers(db, study)).find((member) => member.researcher === researcher);
  if (!found) throw new Problem('member-unknown');
  return found;
}
