import { createHash } from 'node:crypto';
import type { ResearcherId, SessionId } from '../contract/ids.ts';
import type { OwnSession } from '../contract/account.ts';
import type { Strength } from '../contract/session.ts';
import type { StudioDb } from './database/tables.ts';
import { randomToken, sha256 } from './random.ts';
import type { Settings } from './settings.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A session that is not used ends. */
const idleMs = 12 * hourMs;
/** It ends at the latest, used or not. */
const longestMs = 7 * 24 * hourMs;
/** As long does a right password wait for the second step. */
const halfMs = 10 * minuteMs;
const confirmedMs = 10 * minuteMs;

/** Who a living session belongs to, and what it may. */
export interface Signed {
  readonly id: ResearcherId;
  readonly email: string;
  readonly name: string;
  readonly strength: Strength;
  readonly administrator: boolean;
  readonly mayCreateStudies: boolean;
  /** The installation demands a second factor that this session lacks. */
  readonly factorNeeded: boolean;
  readonly confirmedAt: string | null;
}

/** Whether people reach this host over https, by itself or through a proxy. */
export function isSecure({ tls, url }: Pick<Settings, 'tls' | 'url'>): boolean {
  return tls !== null || (url?.startsWith('https:') ?? false);
}

/** `__Host-` binds the cookie to this host over https; plain http on one's own machine cannot carry that prefix. */
export function sessionCookie(settings: Pick<Settings, 'tls' | 'url'>): string {
  return isSecure(settings) ? '__Host-fourlinks' : 'fourlinks';
}

/** Opens a session and returns its token; the database keeps the hash only. */
export async function openSession(
  db: StudioDb,
  researcher: ResearcherId,
  now: Date,
  strength: Strength | 'half' = 'password',
): Promise<string> {
  const token = randomToken();
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .insertInto('session')
    .values({
      token_hash: sha256(token),
      researcher_id: researcher,
      expires_at: later(now, strength === 'half' ? halfMs : idleMs),
      began_at: now.toISOString(),
      used_at: hourOf(now),
      confirmed_at: now.toISOString(),
      strength,
    })
    .execute();
  return token;
}

/** Who a living session belongs to; each hour in which it is used is kept, and extends it. */
export async function findSession(db: StudioDb, token: string, now: Date): Promise<Signed | null> {
  const found = await selectSession(db, token, now);
  if (!found || found.strength === 'half') return null;
  const began = found.began_at === null ? now : new Date(found.began_at);
  const end = began.getTime() + longestMs;
  if (end <= now.getTime()) return null;
  if (found.used_at !== hourOf(now) || found.began_at === null)
    await db
      .updateTable('session')
      .set({
        expires_at: new Date(Math.min(now.getTime() + idleMs, end)).toISOString(),
        began_at: began.toISOString(),
        used_at: hourOf(now),
      })
      .where('token_hash', '=', sha256(token))
      .execute();
  const { id, email, name, strength, confirmed_at } = found;
  const administrator = found.administrator === 1;
  return {
    ...{ id, email, name, strength, administrator, confirmedAt: confirmed_at },
    mayCreateStudies: administrator || found.may_create === 1 || found.creators === 'everyone',
    factorNeeded: found.second_factor === 'required' && strength !== 'strong',
  };
}

/** Whose password was right a moment ago and who has not taken the second step. */
export async function findHalfSession(
  db: StudioDb,
  token: string,
  now: Date,
): Promise<{ id: ResearcherId; email: string; name: string } | null> {
  const found = await selectSession(db, token, now);
  return found?.strength === 'half' ? found : null;
}

function selectSession(db: StudioDb, token: string, now: Date) {
  return db
    .selectFrom('session')
    .innerJoin('researcher', 'researcher.id', 'session.researcher_id')
    .leftJoin('instance', (join) => join.on('instance.id', '=', 1))
    .select(['researcher.id', 'email', 'name', 'administrator', 'may_create'])
    .select(['strength', 'began_at', 'used_at', 'confirmed_at', 'creators', 'second_factor'])
    .where('session.token_hash', '=', sha256(token))
    .where('session.expires_at', '>', now.toISOString())
    .where('researcher.disabled', '=', 0)
    .executeTakeFirst();
}

/** Until when a session needs not show again that it is still oneself; null when it does. */
export function confirmedUntil({ confirmedAt }: Pick<Signed, 'confirmedAt'>, now: Date): string | null {
  if (confirmedAt === null) return null;
  const agoMs = now.getTime() - Date.parse(confirmedAt);
  // A time in the future is that of a clock which was set back since.
  return agoMs >= 0 && agoMs < confirmedMs ? later(new Date(confirmedAt), confirmedMs) : null;
}

export async function confirmSession(db: StudioDb, token: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ confirmed_at: now.toISOString() })
    .where('token_hash', '=', sha256(token))
    .execute();
}

/** Where a researcher is signed in, newest first. */
export async function listSessions(
  db: StudioDb,
  id: ResearcherId,
  token: string,
  now: Date,
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['token_hash', 'began_at', 'used_at', 'strength'])
    .where('researcher_id', '=', id)
    .where('expires_at', '>', now.toISOString())
    .orderBy('began_at', 'desc')
    .orderBy('token_hash')
    .execute();
  return rows.flatMap(({ token_hash, began_at, used_at, strength }) =>
    strength === 'half'
      ? []
      : {
          id: sessionId(token_hash),
          beganAt: began_at ?? hourOf(now),
          usedAt: used_at ?? hourOf(now),
          strength,
          current: token_hash === sha256(token),
        },
  );
}

/** Ends one session of a researcher; false when there is none of this id. */
export async function endSession(db: StudioDb, id: ResearcherId, session: SessionId): Promise<boolean> {
  const rows = await db.selectFrom('session').select('token_hash').where('researcher_id', '=', id).execute();
  const found = rows.find(({ token_hash }) => sessionId(token_hash) === session);
  if (!found) return false;
  await db.deleteFrom('session').where('token_hash', '=', found.token_hash).execute();
  return true;
}

/** Ends every session of a researcher, but the one that is at work where it is named. */
export async function endSessions(db: StudioDb, id: ResearcherId, kept?: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('researcher_id', '=', id)
    .$if(kept !== undefined, (query) => query.where('token_hash', '!=', sha256(kept!)))
    .execute();
}

/** Without a second factor no session of a researcher is strong. */
export async function weakenSessions(db: StudioDb, id: ResearcherId): Promise<void> {
  await db
    .updateTable('session')
    .set({ strength: 'password' })
    .where('researcher_id', '=', id)
    .where('strength', '=', 'strong')
    .execute();
}

export async function closeSession(db: StudioDb, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', sha256(token)).execute();
}

/** Names a session without telling anything that opens it. */
function sessionId(tokenHash: string): SessionId {
  return createHash('sha256').update(`session ${tokenHash}`).digest('base64url').slice(0, 22) as SessionId;
}

function hourOf(time: Date): string {
  return new Date(Math.floor(time.getTime() / hourMs) * hourMs).toISOString();
}

function later(time: Date, ms: number): string {
  return new Date(time.getTime() + ms).toISOString();
}
