import type { Ground } from './ground.ts';

/** Tries of one kind, and which of them got what they must not. */
export class Tally {
  tried = 0;
  readonly succeeded: string[] = [];

  /** Counts a try. */
  count(name: string, succeeded: boolean): void {
    this.tried += 1;
    if (succeeded) this.succeeded.push(name);
  }
}

export interface Attack {
  readonly name: string;
  run(ground: Ground, tally: Tally): Promise<void>;
}
