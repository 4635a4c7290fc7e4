import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { AddedMember, NewMember } from '../../contract/member.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { openEnrolment } from '../../platform/enrolment.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { ensureResearcher } from '../researcher/researcher.door.ts';
import { readMember } from './list-members.ts';
import { belongsElsewhere, insertMember } from './member.queries.ts';

/** Adds a member by e-mail. Someone without an account gets a one-time token, to be handed over by the owner. */
export async function addMember(
  db: StudioDb,
  study: StudyId,
  body: NewMember,
  owner: ResearcherId,
  now: Date,
): Promise<AddedMember> {
  const email = body.email.toLowerCase();
  const researcher = await ensureResearcher(db, { id: randomId(), email, name: body.name.trim() });
  const added = await insertMember(db, { study_id: study, researcher_id: researcher, role: body.role });
  if (!added) throw new Problem('member-exists', { email });
  const member = await readMember(db, study, researcher);
  const mayInvite = member.waiting && !(await belongsElsewhere(db, researcher, owner));
  return { member, token: mayInvite ? await openEnrolment(db, researcher, now) : null };
}

/**
 * A fresh token for a member who has not enrolled yet. Whoever holds it becomes that member in every study of theirs,
 * so only one who owns all of these studies may make it.
 */
export async function inviteAgain(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
  owner: ResearcherId,
  now: Date,
): Promise<AddedMember> {
  const member = await readMember(db, study, researcher);
  if (!member.waiting || (await belongsElsewhere(db, researcher, owner)))
    throw new Problem('enrolment-not-yours');
  return { member, token: await openEnrolment(db, researcher, now) };
}
