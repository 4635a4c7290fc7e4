import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { countTry, deleteTries, findTries, forgetTries } from './brake.queries.ts';

const freeTries = 4;
const longestPauseMs = 5 * 60 * 1000;
const forgetAfterMs = 60 * 60 * 1000;

/**
 * Slows down guessing: after four failed tries on an e-mail each further one doubles a pause, up to five minutes. Counts a try and
 * returns 0, or, while there is a pause, the milliseconds that are left of it. Kept by the hash of the e-mail, for every process
 * alike; no network address is looked at or stored.
 */
export async function pressBrake(db: StudioDb, email: string, now: Date): Promise<number> {
  const key = sha256(email);
  return db.transaction().execute(async (tx) => {
    await forgetTries(tx, new Date(now.getTime() - forgetAfterMs));
    const { tries, last_at } = (await findTries(tx, key)) ?? { tries: 0, last_at: now.toISOString() };
    const passedMs = now.getTime() - Date.parse(last_at);
    // A clock that was set back must not make a pause longer.
    const leftMs = Math.min(pauseAfter(tries) - passedMs, longestPauseMs);
    if (leftMs > 0) return leftMs;
    await countTry(tx, key, now);
    return 0;
  });
}

/** After a right password. */
export async function releaseBrake(db: StudioDb, email: string): Promise<void> {
  await deleteTries(db, sha256(email));
}

function pauseAfter(tries: number): number {
  return tries < freeTries ? 0 : Math.min(1000 * 2 ** (tries - freeTries), longestPauseMs);
}
