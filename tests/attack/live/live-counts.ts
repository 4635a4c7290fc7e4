import { createHash } from 'node:crypto';
import type { Role } from '../../../server/contract/role.ts';
import type { Tally } from '../tally.ts';
import { crawl } from './crawl.ts';
import type { Bureau } from './open-bureau.ts';

const ATTACK = 'live counts';
/** A count that changes after fewer answers than this tells who has just answered. */
const FINEST = 5;

const readers: readonly (Role | 'stranger')[] = ['owner', 'analyst', 'coder', 'viewer', 'stranger'];

/**
 * Somebody looks at every page again whenever somebody has answered. Where a page changes twice within fewer than five answers it
 * counts them one by one.
 */
export class CountWatcher {
  readonly #last = new Map<string, { body: string; changedAt: number }>();
  readonly #told = new Map<string, string>();

  readonly bureau: Bureau;
  readonly tally: Tally;

  constructor(bureau: Bureau, tally: Tally) {
    this.bureau = bureau;
    this.tally = tally;
  }

  async look(count: number): Promise<void> {
    for (const who of readers) {
      for (const { url, body, status } of await crawl(this.bureau, who, ['live counts'])) {
        if (status !== 200) continue;
        this.tally.try(ATTACK);
        const key = `${who} ${url.replace(this.bureau.study, ':study')}`;
        const digest = createHash('sha256').update(withoutWeather(body)).digest('hex');
        const last = this.#last.get(key);
        if (last?.body === digest) continue;
        if (last && last.changedAt > 0 && count - last.changedAt < FINEST && !this.#told.has(key))
          this.#told.set(
            key,
            `${key} changes after answer ${last.changedAt} and again after answer ${count}`,
          );
        this.#last.set(key, { body: digest, changedAt: last ? count : 0 });
      }
    }
  }

  judge(): void {
    for (const what of this.#told.values()) this.tally.found(ATTACK, what);
  }
}

/** Times and the state of the machine change by themselves. */
const withoutWeather = (body: string): string =>
  body
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/"(?:bytes|free|uptime|age|seconds|diskFree|size)\w*":\s*[\d.]+/gi, '');
