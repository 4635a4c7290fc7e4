import { sql } from 'kysely';
import type { OpenDatabases } from '../../platform/database/open.ts';

/** Asks each open database one question; a database that does not answer is a fault, not a status. */
export async function checkHealth(databases: OpenDatabases): Promise<'ok'> {
  await Promise.all(databases.opened.map((name) => sql`select 1`.execute(databases[name])));
  return 'ok';
}
