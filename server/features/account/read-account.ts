import type { Account } from '../../contract/account.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { confirmedUntil, listSessions, type Signed } from '../../platform/session.ts';
import { readFactors } from '../factor/factor.door.ts';
import { readInstance } from '../instance/instance.door.ts';

/** One's own account, as only its holder sees it. */
export async function readAccount(db: StudioDb, signed: Signed, token: string, now: Date): Promise<Account> {
  const { id, email, name } = signed;
  const { secondFactor } = await readInstance(db);
  return {
    researcher: { id, email, name },
    ...(await readFactors(db, id)),
    sessions: await listSessions(db, id, token, now),
    secondFactorRequired: secondFactor === 'required',
    confirmedUntil: confirmedUntil(signed, now),
  };
}
