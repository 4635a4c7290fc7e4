import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Enrolment, ShownInvitation } from '../../contract/invitation.ts';
import type { Text } from '../../contract/construct.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { recordAct } from '../audit/audit.door.ts';
import { pressBrakes, tokenBrake } from '../brake/brake.door.ts';
import { insertMember } from '../member/member.door.ts';
import { checkPassword, createAccount, hashPassword } from '../researcher/researcher.door.ts';
import { deleteInvitation, findByToken } from './invitation.queries.ts';
import { stands } from './invite.ts';

/** What an invitation says to the holder of its token, and to nobody else. */
export async function showInvitation(db: StudioDb, token: string, now: Date): Promise<ShownInvitation> {
  const { email, name, role, title, inviter } = await held(db, token, now);
  return {
    email,
    name,
    invitedBy: inviter ?? '',
    study: title !== null && role !== null ? { title: JSON.parse(title) as Text, role } : null,
  };
}

/** The account that accepts becomes a member with the role of the invitation, which is used up. */
export async function accept(
  db: StudioDb,
  token: string,
  researcher: ResearcherId,
  now: Date,
): Promise<StudyId | null> {
  const { id, study_id, role } = await held(db, token, now);
  if (!(await deleteInvitation(db, id, study_id))) throw new Problem('invitation-unknown');
  if (study_id === null || role === null) return null;
  const added = await insertMember(db, { study_id, researcher_id: researcher, role });
  if (!added) throw new Problem('member-already');
  const joined = { kind: 'settings', act: 'invitation accepted', details: { role } } as const;
  await recordAct(db, study_id, { ...joined, researcher, at: now });
  return study_id;
}

/** Makes an account and accepts with it. Trying which e-mails have an account is slowed down. */
export async function enrol(
  db: StudioDb,
  { token, email, name, password }: Enrolment,
  now: Date,
): Promise<{ researcher: ResearcherId; study: StudyId | null }> {
  const { title } = await held(db, token, now);
  const study = title === null ? [] : Object.values(JSON.parse(title) as Text);
  await checkPassword(password, { email, name, study });
  await pressBrakes(db, tokenBrake(token), now);
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const researcher = await createAccount(tx, { email, name, passwordHash });
    return { researcher, study: await accept(tx, token, researcher, now) };
  });
}

async function held(db: StudioDb, token: string, now: Date) {
  const found = await findByToken(db, sha256(token));
  if (!found || !stands(found, now)) throw new Problem('invitation-unknown');
  return found;
}
