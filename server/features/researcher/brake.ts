import { sha256 } from '../../platform/random.ts';

const freeTries = 4;
const longestPauseMs = 5 * 60 * 1000;
const forgetAfterMs = 60 * 60 * 1000;
const mostEntries = 10_000;

interface Tries {
  readonly count: number;
  readonly pausedUntil: number;
  readonly at: number;
}

/**
 * Slows down guessing: after four failed tries on an e-mail each further one doubles a pause, up to five minutes.
 * Kept in memory by the hash of the e-mail; no network address is looked at or stored.
 */
export class Brake {
  readonly #tries = new Map<string, Tries>();

  /** Counts a try and returns 0, or, while there is a pause, the milliseconds that are left of it. */
  press(email: string, now: Date): number {
    const key = sha256(email);
    const time = now.getTime();
    const before = this.#tries.get(key);
    const recent = before && time - before.at < forgetAfterMs ? before : { count: 0, pausedUntil: 0 };
    if (recent.pausedUntil > time) return recent.pausedUntil - time;
    const count = recent.count + 1;
    const pauseMs = count < freeTries ? 0 : Math.min(1000 * 2 ** (count - freeTries), longestPauseMs);
    // Deleted first, so that the order of the map is the order of the last tries.
    this.#tries.delete(key);
    this.#tries.set(key, { count, pausedUntil: time + pauseMs, at: time });
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > mostEntries && oldest) this.#tries.delete(oldest);
    return 0;
  }

  /** After a right password. */
  release(email: string): void {
    this.#tries.delete(sha256(email));
  }
}
