import { PostgresAdapter } from 'kysely';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Everyone who can sign in, or could until they were disabled, by name; of their studies only how many. */
export async function selectPeople(db: StudioDb, now: Date) {
  return db
    .selectFrom('researcher')
    .select(['id', 'email', 'name', 'administrator', 'may_create', 'disabled'])
    .select((eb) => [
      eb
        .selectFrom('passkey')
        .select((of) => of.fn.countAll().as('n'))
        .whereRef('passkey.researcher_id', '=', 'researcher.id')
        .as('passkeys'),
      eb
        .selectFrom('totp')
        .select((of) => of.fn.countAll().as('n'))
        .whereRef('totp.researcher_id', '=', 'researcher.id')
        .where('totp.confirmed', '=', 1)
        .as('totp'),
      eb
        .selectFrom('member')
        .select((of) => of.fn.countAll().as('n'))
        .whereRef('member.researcher_id', '=', 'researcher.id')
        .as('studies'),
      eb
        .selectFrom('session')
        .select((of) => of.fn.countAll().as('n'))
        .whereRef('session.researcher_id', '=', 'researcher.id')
        .where('session.expires_at', '>', now.toISOString())
        .where('session.strength', '!=', 'half')
        .as('sessions'),
    ])
    .where('password_hash', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Whether somebody else can still administer the installation; that cannot change before this transaction ends. */
export async function hasOtherAdministrator(db: StudioDb, id: ResearcherId): Promise<boolean> {
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  const rows = await db
    .selectFrom('researcher')
    .select('id')
    .where('administrator', '=', 1)
    .where('disabled', '=', 0)
    .where('password_hash', 'is not', null)
    .$if(locking, (query) => query.forUpdate())
    .execute();
  return rows.some((each) => each.id !== id);
}
