import { Unreachable } from './server.ts';

const LONGEST_MS = 30_000;

/** Tries until the server has been reached, waiting longer each time; the network's return or a press ends a wait. */
export class Patience {
  /** Attempts that failed so far. */
  attempts = $state.raw(0);
  /** What the server said last, where it said more than nothing. */
  told = $state.raw('');
  #wake = (): void => undefined;

  async keepTrying<T>(attempt: () => Promise<T>): Promise<T> {
    for (this.attempts = 0; ; this.attempts++) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        this.told = error.message;
      }
      await this.#wait(Math.min(LONGEST_MS, 1000 * 2 ** this.attempts) * (0.5 + Math.random()));
    }
  }

  tryNow(): void {
    this.#wake();
  }

  #wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener('online', this.#wake, { once: true });
    });
  }
}
