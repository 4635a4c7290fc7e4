import { setTimeout as sleep } from 'node:timers/promises';
import { Respondent } from '../support/live/respondent.ts';
import type { LiveStudy } from '../support/live/study.ts';

const PAUSE_MS = 20;
/** A server that goes on refusing must not keep a trial from ending; one that starts again is slow on a busy machine. */
const LONGEST_WAIT_MS = 90_000;

/** Respondents who come several at a time, and come again with the same seed when something broke before they had a receipt. */
export class Fleet {
  /** Serials, in base64url, of everyone who was told that the answers are stored. */
  readonly acknowledged = new Set<string>();
  /** What a respondent was told who can never answer now; everyone has a ticket, so nobody should be told such a thing. */
  readonly refusals: string[] = [];
  /** How often a request broke off or was refused for the moment. */
  brokenOff = 0;
  readonly #study: LiveStudy;
  readonly #address: string;
  readonly #unfinished: Respondent[] = [];
  readonly #waitingSince = new Map<Respondent, number>();
  #came = 0;

  constructor(study: LiveStudy, address: string) {
    this.#study = study;
    this.#address = address;
  }

  get isDone(): boolean {
    return this.acknowledged.size + this.refusals.length >= this.#study.codes.length;
  }

  /** Answers, `writers` at a time, until told to stop or until no ticket is left. */
  async answerUntil(stopped: () => boolean, writers = 20): Promise<void> {
    await this.#serveAll(writers, stopped, async () => this.#unfinished.shift() ?? (await this.#newcomer()));
  }

  /** Everyone who was cut off comes again, until they have a receipt. */
  async finish(writers = 20): Promise<void> {
    await this.#serveAll(
      writers,
      () => false,
      () => Promise.resolve(this.#unfinished.shift()),
    );
  }

  async #serveAll(
    writers: number,
    stopped: () => boolean,
    next: () => Promise<Respondent | undefined>,
  ): Promise<void> {
    const write = async (): Promise<void> => {
      for (let one = stopped() ? undefined : await next(); one; one = stopped() ? undefined : await next())
        await this.#serve(one);
    };
    await Promise.all(Array.from({ length: writers }, write));
  }

  async #serve(one: Respondent): Promise<void> {
    try {
      for (const step of ['draw', 'answer'] as const) {
        const { status, text } = await one[step](this.#address);
        if (status >= 500) throw new Error(text);
        if (status !== 200) return void this.refusals.push(`${step}: ${status} ${text}`);
      }
      this.acknowledged.add(one.serial);
    } catch (error) {
      this.brokenOff += 1;
      const since = this.#waitingSince.get(one) ?? performance.now();
      this.#waitingSince.set(one, since);
      if (performance.now() - since > LONGEST_WAIT_MS) return void this.refusals.push(String(error));
      this.#unfinished.push(one);
      await sleep(PAUSE_MS);
    }
  }

  async #newcomer(): Promise<Respondent | undefined> {
    const code = this.#study.codes[this.#came++];
    if (code === undefined) return undefined;
    const one = new Respondent(this.#study, code);
    await one.prepare({ PL1: (this.#came % 5) + 1 });
    return one;
  }
}
