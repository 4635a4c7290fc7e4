import type { Reply } from '../../../analysis/engine/analyse.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function cachedReply(db: StudioDb, release: string, request: string): Promise<Reply | null> {
  const row = await db
    .selectFrom('result_cache')
    .select('reply')
    .where('release_hash', '=', release)
    .where('request_hash', '=', request)
    .executeTakeFirst();
  return row ? (JSON.parse(row.reply) as Reply) : null;
}

export async function keepReply(db: StudioDb, release: string, request: string, reply: Reply): Promise<void> {
  await db
    .insertInto('result_cache')
    .values({ release_hash: release, request_hash: request, reply: JSON.stringify(reply) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
