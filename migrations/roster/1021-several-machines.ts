import type { Kysely } from 'kysely';
import { copyMade, keyCheck } from '../installation-tables.ts';

/** Says of a wrapping key whether it is the one of this installation, also before it has closed anything. */
export async function up(db: Kysely<never>): Promise<void> {
  await keyCheck(db);
  await copyMade(db);
}
