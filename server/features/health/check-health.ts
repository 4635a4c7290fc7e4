import { sql } from 'kysely';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';

/**
 * Asks each open database one question; a database that does not answer is a fault, not a status. A server that is about to stop says so
 * while it still serves, so that nobody is sent to it any more: Problem.
 */
export async function checkHealth({ databases, closing }: Services): Promise<'ok'> {
  if (closing.signal.aborted) throw new Problem('server-closing');
  await Promise.all(databases.opened.map((name) => sql`select 1`.execute(databases[name])));
  return 'ok';
}
