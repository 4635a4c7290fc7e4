import type { Kysely } from 'kysely';
import { withoutSamples } from '../without-samples.ts';

/** Hashes of codes outlive the freeze in no sample. */
export async function up(db: Kysely<never>): Promise<void> {
  await withoutSamples(db, 'ticket', {
    study_id: 'text',
    code_hash: 'bytea',
    blinded_hash: 'bytea',
    site: 'text',
  });
}
