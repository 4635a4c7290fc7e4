import type { Kysely } from 'kysely';
import { withoutSamples } from '../without-samples.ts';

/** Serials and sealed answers outlive the freeze in no sample. */
export async function up(db: Kysely<never>): Promise<void> {
  await withoutSamples(db, 'box', { study_id: 'text', serial: 'bytea', box: 'bytea' });
}
