import type { ResearcherId } from '../contract/ids.ts';
import type { StudioDb } from './database/tables.ts';
import { randomToken, sha256 } from './random.ts';
import type { Settings } from './settings.ts';

const lifetimeMs = 12 * 60 * 60 * 1000;

/** `__Host-` binds the cookie to this host over https; plain http on one's own machine cannot carry that prefix. */
export function sessionCookie(settings: Pick<Settings, 'tls'>): string {
  return settings.tls ? '__Host-fourlinks' : 'fourlinks';
}

/** Opens a session and returns its token; the database keeps the hash only. */
export async function openSession(db: StudioDb, researcher: ResearcherId, now: Date): Promise<string> {
  const token = randomToken();
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .insertInto('session')
    .values({ token_hash: sha256(token), researcher_id: researcher, expires_at: expiry(now) })
    .execute();
  return token;
}

/** The researcher of a living session; a session in its second half is extended. */
export async function findSession(db: StudioDb, token: string, now: Date) {
  const hash = sha256(token);
  const found = await db
    .selectFrom('session')
    .innerJoin('researcher', 'researcher.id', 'session.researcher_id')
    .select(['researcher.id', 'researcher.email', 'researcher.name', 'session.expires_at'])
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (!found) return null;
  const { expires_at, ...researcher } = found;
  if (Date.parse(expires_at) - now.getTime() < lifetimeMs / 2) {
    await db
      .updateTable('session')
      .set({ expires_at: expiry(now) })
      .where('token_hash', '=', hash)
      .execute();
  }
  return researcher;
}

/** Ends every session of a researcher but the one that is at work. */
export async function endOtherSessions(db: StudioDb, id: ResearcherId, kept: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('researcher_id', '=', id)
    .where('token_hash', '!=', sha256(kept))
    .execute();
}

export async function closeSession(db: StudioDb, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', sha256(token)).execute();
}

function expiry(now: Date): string {
  return new Date(now.getTime() + lifetimeMs).toISOString();
}
