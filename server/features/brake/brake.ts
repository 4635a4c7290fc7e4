import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { countTry, deleteTries, findTries, forgetTries, setLast, uncountTry } from './brake.queries.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const forgetAfterMs = 24 * 60 * minuteMs;

/**
 * How soon and how long failed tries of a kind make wait: after `free` of them each further one doubles a pause. One is forgotten after
 * each `forgetMs` without another.
 */
interface Rule {
  readonly free: number;
  readonly longestMs: number;
  readonly forgetMs: number;
}

/** Wide where many people share what is counted: a campus behind one address, a whole installation. */
const rules = {
  account: { free: 4, longestMs: 5 * minuteMs, forgetMs: 15 * minuteMs },
  device: { free: 4, longestMs: 5 * minuteMs, forgetMs: 15 * minuteMs },
  /** Of six digits or a recovery code; whoever tries knows the password. */
  code: { free: 4, longestMs: 60 * minuteMs, forgetMs: 120 * minuteMs },
  address: { free: 30, longestMs: 5 * minuteMs, forgetMs: minuteMs },
  instance: { free: 300, longestMs: 30 * secondMs, forgetMs: 6 * secondMs },
} as const satisfies Record<string, Rule>;

/** Tries that are counted together. The key tells nothing of what it stands for. */
export interface Brake {
  readonly rule: keyof typeof rules;
  readonly key: string;
}

/**
 * Slows down guessing. Counts a try on each brake, or refuses it by `sign-in-paused` while one of them pauses; then nothing is
 * counted. Kept in the database, for every process alike.
 */
export async function pressBrakes(db: StudioDb, brakes: readonly Brake[], now: Date): Promise<void> {
  // In one order, so that two processes do not wait for each other.
  const ordered = [...brakes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const leftMs = await db.transaction().execute(async (tx) => {
    await forgetTries(tx, new Date(now.getTime() - forgetAfterMs));
    const found: { key: string; leftMs: number; forgotten: number }[] = [];
    for (const brake of ordered) found.push({ key: brake.key, ...(await stateOf(tx, brake, now)) });
    const longest = Math.max(...found.map((each) => each.leftMs));
    if (longest <= 0) for (const { key, forgotten } of found) await countTry(tx, key, forgotten, now);
    return longest;
  });
  if (leftMs > 0) throw new Problem('sign-in-paused', { seconds: Math.ceil(leftMs / secondMs) });
}

/** After a right password or code. Of what many people share only this one try is taken back. */
export async function releaseBrakes(db: StudioDb, brakes: readonly Brake[]): Promise<void> {
  for (const { rule, key } of brakes)
    await (rule === 'address' || rule === 'instance' ? uncountTry(db, key) : deleteTries(db, key));
}

async function stateOf(db: StudioDb, { rule, key }: Brake, now: Date) {
  const found = await findTries(db, key);
  if (!found) return { leftMs: 0, forgotten: 0 };
  const passedMs = now.getTime() - Date.parse(found.last_at);
  const forgotten = Math.min(found.tries, Math.max(0, Math.floor(passedMs / rules[rule].forgetMs)));
  const pauseMs = pauseAfter(rules[rule], found.tries - forgotten);
  if (passedMs >= 0) return { leftMs: pauseMs - passedMs, forgotten };
  // The clock was set back: the pause is counted from now and is no longer for it.
  await setLast(db, key, now);
  return { leftMs: pauseMs, forgotten };
}

function pauseAfter({ free, longestMs }: Rule, tries: number): number {
  return tries < free ? 0 : Math.min(secondMs * 2 ** (tries - free), longestMs);
}
