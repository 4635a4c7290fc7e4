import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function cachedAnswer(db: StudioDb, release: string, request: string): Promise<Answer | null> {
  const row = await db
    .selectFrom('result_cache')
    .select('reply')
    .where('release_hash', '=', release)
    .where('request_hash', '=', request)
    .executeTakeFirst();
  return row ? (JSON.parse(row.reply) as Answer) : null;
}

export async function keepAnswer(
  db: StudioDb,
  release: string,
  request: string,
  answer: Answer,
): Promise<void> {
  await db
    .insertInto('result_cache')
    .values({ release_hash: release, request_hash: request, reply: JSON.stringify(answer) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets what was answered about releases that go. */
export async function forgetAnswers(db: StudioDb, releases: readonly string[]): Promise<void> {
  if (releases.length > 0)
    await db.deleteFrom('result_cache').where('release_hash', 'in', releases).execute();
}
