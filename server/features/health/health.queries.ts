import type { Kysely } from 'kysely';
import type { InstallationTables } from '../../platform/database/answering-tables.ts';
import type { RosterDb, StudioDb } from '../../platform/database/tables.ts';

/** The private keys of collections, as the wrapping key closed them; those under a passphrase are opened by nobody here. */
export async function selectSealingKeys(db: StudioDb): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('study')
    .select('wrapped_key')
    .where('sealing', '=', 'keyring')
    .where('wrapped_key', 'is not', null)
    .execute();
  return rows.map(({ wrapped_key }) => wrapped_key!);
}

/** The keys that sign tickets. */
export async function selectSigningKeys(db: RosterDb): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('ticketing')
    .select('wrapped_key')
    .where('wrapped_key', 'is not', null)
    .execute();
  return rows.map(({ wrapped_key }) => wrapped_key!);
}

/** The word that was closed first; the given one where there was none. */
export async function keepKeyCheck(db: StudioDb | RosterDb, sealed: Uint8Array): Promise<Uint8Array> {
  const checks = db as unknown as Kysely<InstallationTables>;
  await checks
    .insertInto('key_check')
    .values({ one: 1, sealed })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  return (await checks.selectFrom('key_check').select('sealed').executeTakeFirstOrThrow()).sealed;
}
