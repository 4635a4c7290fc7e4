import { sql } from 'kysely';
import type { Databases } from '../../platform/database/tables.ts';

/** Asks each database one question; a database that does not answer is a fault, not a status. */
export async function checkHealth({ studio, roster, answers }: Databases): Promise<'ok'> {
  await Promise.all([studio, roster, answers].map((db) => sql`select 1`.execute(db)));
  return 'ok';
}
