import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** A pool for one of the three PostgreSQL databases; bigint counts arrive as numbers. */
export function openPostgres(url: string): PostgresDialect {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number) => (oid === INT8 ? Number : pg.types.getTypeParser(oid)) as () => unknown,
  };
  const pool = new pg.Pool({ connectionString: url, max: 8, types });
  // The server may end an idle connection (restart, shutdown); the pool drops it and the next query opens another.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
