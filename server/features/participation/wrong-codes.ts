import { createHmac, randomBytes } from 'node:crypto';
import { Problem } from '../../platform/problem.ts';

const HOUR_MS = 60 * 60 * 1000;
const MOST_AN_HOUR = 20;
const MOST_ADDRESSES = 10_000;

/**
 * Counts wrong codes by network address for an hour, in memory only and under a salt that is thrown away with the counts:
 * no address is stored, not even here. A right code is served whatever a neighbour behind the same address tried; with 80
 * random bits a code cannot be guessed, so the limit is for the load, not for the secret.
 */
export class WrongCodes {
  #salt = randomBytes(32);
  #until = 0;
  readonly #counts = new Map<string, number>();

  /** Lets a request through; a wrong code is counted, and beyond the limit refused in other words. */
  async guard<T>(address: string, now: Date, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      if (error instanceof Problem && error.code === 'ticket-unknown') this.#count(address, now.getTime());
      throw error;
    }
  }

  #count(address: string, now: number): void {
    if (now >= this.#until) {
      this.#salt = randomBytes(32);
      this.#until = now + HOUR_MS;
      this.#counts.clear();
    }
    const key = createHmac('sha256', this.#salt).update(address).digest('base64url');
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (count > 1 || this.#counts.size < MOST_ADDRESSES) this.#counts.set(key, count);
    if (count > MOST_AN_HOUR)
      throw new Problem('too-many-tries', { minutes: Math.ceil((this.#until - now) / 60_000) });
  }
}
