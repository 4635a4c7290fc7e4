import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Member } from '../../contract/member.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectMembers } from './member.queries.ts';

export async function listMembers(db: StudioDb, study: StudyId): Promise<Member[]> {
  const rows = await selectMembers(db, study);
  return rows.map(({ id, name, email, role }) => ({ researcher: id, name, email, role }));
}

export async function readMember(db: StudioDb, study: StudyId, researcher: ResearcherId): Promise<Member> {
  const found = (await listMembers(db, study)).find((member) => member.researcher === researcher);
  if (!found) throw new Problem('member-unknown');
  return found;
}
