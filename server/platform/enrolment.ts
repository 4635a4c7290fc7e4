import type { ResearcherId } from '../contract/ids.ts';
import type { StudioDb } from './database/tables.ts';
import { randomToken, sha256 } from './random.ts';

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** Opens the way to a new password for seven days and returns its one-time token; an older one ends. Only the hash is stored. */
export async function openEnrolment(db: StudioDb, researcher: ResearcherId, now: Date): Promise<string> {
  const token = randomToken();
  await closeEnrolment(db, researcher);
  await db
    .insertInto('enrolment')
    .values({
      token_hash: sha256(token),
      researcher_id: researcher,
      expires_at: new Date(now.getTime() + lifetimeMs).toISOString(),
    })
    .execute();
  return token;
}

/** Whose password the holder of a token may set; null when it was used or has expired. */
export async function findEnrolment(db: StudioDb, token: string, now: Date): Promise<ResearcherId | null> {
  const found = await db
    .selectFrom('enrolment')
    .select('researcher_id')
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return found?.researcher_id ?? null;
}

/** Uses a token up; false where someone else just did. */
export async function takeEnrolment(db: StudioDb, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('enrolment')
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function closeEnrolment(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await db.deleteFrom('enrolment').where('researcher_id', '=', researcher).execute();
}
