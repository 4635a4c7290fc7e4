import {
  type Meter as Reading,
  type MeterRequest,
  reidentificationAddresses,
} from '../../../../server/contract/reidentification.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { call, sentence } from '../../../ui/api.ts';
import type { Background } from './background.ts';

export const bars = { strict: 0.01, usual: 0.05, loose: 0.1 } as const;
export type Bar = keyof typeof bars;

/** What the researcher expects of the people to be asked, and what the server makes of it. */
export class Meter {
  respondents = $state<number>();
  population = $state<number>();
  bar = $state<Bar>('usual');
  reading = $state.raw<Reading>();
  refusal = $state<string>();
  /** Shares a question by code; a question that nobody has edited is spread evenly. */
  #shares = $state<Record<string, number[]>>({});
  #turn = 0;
  readonly #study: StudyId;
  readonly #floor: number;

  constructor(study: StudyId, floor: number, invited: number) {
    this.#study = study;
    this.#floor = floor;
    this.population = invited || 100;
    this.respondents = this.population;
  }

  sharesOf({ item, categories }: Background): number[] {
    const even = Math.round(1000 / categories.length) / 10;
    return this.#shares[item.code] ?? categories.map(() => even);
  }

  setShare(question: Background, at: number, share: number): void {
    this.#shares[question.item.code] = this.sharesOf(question).with(at, share);
  }

  spreadEvenly({ item }: Background): void {
    delete this.#shares[item.code];
  }

  isEdited({ item }: Background): boolean {
    return item.code in this.#shares;
  }

  /** What to ask the server; null while a number is missing. */
  request(background: readonly Background[]): MeterRequest | null {
    const { respondents, population } = this;
    if (!respondents || !population) return null;
    const questions = background.map((question) => ({
      code: question.item.code,
      shares: this.sharesOf(question),
      storage: question.storage,
    }));
    return { questions, respondents, population, floor: this.#floor, bar: bars[this.bar] };
  }

  /** Of several readings under way the last one counts; a refusal leaves the one before on the page. */
  async read(request: MeterRequest): Promise<void> {
    const turn = ++this.#turn;
    try {
      const reading = await call(reidentificationAddresses.read, {
        params: { study: this.#study },
        body: request,
      });
      if (turn !== this.#turn) return;
      this.reading = reading;
      this.refusal = undefined;
    } catch (error) {
      if (turn === this.#turn) this.refusal = sentence(error);
    }
  }
}
