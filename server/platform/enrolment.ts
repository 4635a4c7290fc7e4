import type { ResearcherId } from '../contract/ids.ts';
import type { StudioDb } from './database/tables.ts';
import { randomToken, sha256 } from './random.ts';

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** Opens the way in for an invited researcher and returns its one-time token; an older one ends. Only the hash is stored. */
export async function openEnrolment(db: StudioDb, researcher: ResearcherId, now: Date): Promise<string> {
  const token = randomToken();
  await db.deleteFrom('enrolment').where('researcher_id', '=', researcher).execute();
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

/** Uses a token up: whoever holds it may now set the password of the researcher returned. */
export async function takeEnrolment(db: StudioDb, token: string, now: Date): Promise<ResearcherId | null> {
  const taken = await db
    .deleteFrom('enrolment')
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', now.toISOString())
    .returning('researcher_id')
    .executeTakeFirst();
  return taken?.researcher_id ?? null;
}
