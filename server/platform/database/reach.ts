import { sql } from 'kysely';
import type { OpenDatabases } from './open.ts';
import { unreachable } from './unreachable.ts';

/** Asks each database one question; a SettingsError says which does not answer, and why. */
export async function reachDatabases(databases: OpenDatabases): Promise<void> {
  for (const name of databases.opened)
    await sql`select 1`.execute(databases[name]).catch((error: unknown) => {
      throw unreachable(name, error);
    });
}
