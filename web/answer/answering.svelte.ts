import type { Answer, Answers } from '../../analysis/model/instrument/answers.ts';
import { type Card, layCards } from '../../analysis/model/instrument/flow.ts';
import type { Kept } from './kept.svelte.ts';
import { loadLater } from './load-later.ts';
import { Pace } from './pace.ts';
import { type Questionnaire, sentenceOf, Unreachable } from './server.ts';
import type { Receipt } from './submit.ts';

export type Screen =
  | { readonly name: 'consent' | 'resume' | 'ticket' | 'review' | 'send' }
  | { readonly name: 'card'; readonly at: number; readonly fromReview: boolean };

/** One respondent's way through one questionnaire. */
export class Answering {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly kept: Kept;
  readonly pace = new Pace();
  screen = $state.raw<Screen>({ name: 'consent' });
  answers = $state.raw<Answers>({});
  cards = $state.raw<readonly Card[]>([]);
  /** Whether this device is to keep the draft; it keeps nothing unless the respondent says otherwise. */
  keep = $state.raw(false);
  cannotKeep = $state.raw(false);
  /** Why the code of the slip got no ticket. */
  refusal = $state.raw('');
  receipt = $state.raw<Receipt | null>(null);
  readonly missing = $derived(this.cards.filter(({ item }) => !(item.code in this.answers)));

  constructor(study: string, questionnaire: Questionnaire, kept: Kept) {
    this.study = study;
    this.questionnaire = questionnaire;
    this.kept = kept;
    this.keep = kept.found;
  }

  get card(): Card | null {
    return this.screen.name === 'card' ? this.cards[this.screen.at]! : null;
  }

  /** Consent is given: to the ticket where one is needed, else to the questions; `resume` asks for a resume code first. */
  async begin(resume = false): Promise<void> {
    if (!(await this.#settleKeeping())) return;
    const { answers, order, sealed, pass } = this.kept.draft;
    this.answers = answers;
    this.cards = layCards(this.questionnaire.definition, order);
    // Fetched while there is a network, long before it is needed.
    void loadLater().catch(() => undefined);
    if (sealed) this.go({ name: 'send' });
    else if (resume) this.go({ name: 'resume' });
    else if (this.questionnaire.mode !== 'open' && !pass) this.go({ name: 'ticket' });
    else this.#start();
  }

  async #settleKeeping(): Promise<boolean> {
    try {
      await (this.keep ? this.kept.keep() : this.kept.forget());
      return true;
    } catch {
      this.keep = false;
      this.cannotKeep = true;
      return false;
    }
  }

  async discard(): Promise<void> {
    await this.kept.forget();
    location.reload();
  }

  /** Exchanges the code for a ticket, then asks the questions; without a network it is asked for behind them. */
  async enter(): Promise<void> {
    this.refusal = '';
    const { drawTicket, Patience } = await loadLater();
    const draw = () => drawTicket(this.study, this.questionnaire, this.kept);
    try {
      await draw();
    } catch (error) {
      if (!(error instanceof Unreachable)) return this.#refuse(error);
      void new Patience().keepTrying(draw).catch((later) => this.#refuse(later));
    }
    this.#start();
  }

  #refuse(error: unknown): void {
    this.refusal = sentenceOf(error);
    this.go({ name: 'ticket' });
  }

  #start(): void {
    this.go(this.#cardAt(this.kept.draft.at));
  }

  answer(code: string, answer: Answer | undefined): void {
    const { [code]: _, ...others } = this.answers;
    this.answers = answer === undefined ? others : { ...others, [code]: answer };
    void this.kept.change({ answers: this.answers });
  }

  next(): void {
    if (this.screen.name !== 'card') return;
    const { at, fromReview } = this.screen;
    if (fromReview) this.goToMissing(at + 1);
    else this.go(this.#cardAt(at + 1));
  }

  back(): void {
    if (this.screen.name === 'review') this.go(this.#cardAt(this.cards.length - 1));
    else if (this.screen.name === 'card' && this.screen.fromReview) this.go({ name: 'review' });
    else if (this.screen.name === 'card') this.go(this.#cardAt(this.screen.at - 1));
  }

  /** The first card without an answer from a place on, or the review. */
  goToMissing(from = 0): void {
    const at = this.cards.findIndex((card, index) => index >= from && this.missing.includes(card));
    this.go(at < 0 ? { name: 'review' } : { name: 'card', at, fromReview: true });
  }

  goToCard(card: Card): void {
    this.go({ name: 'card', at: this.cards.indexOf(card), fromReview: true });
  }

  go(screen: Screen): void {
    history.pushState(screen, '');
    this.show(screen);
  }

  /** Shows a screen without adding to the history: what the browser's own back button asks for. */
  show(screen: Screen): void {
    if (this.kept.draft.sealed && screen.name !== 'send') return;
    this.screen = screen;
    this.pace.show(this.card, performance.now());
    if (screen.name === 'card') void this.kept.change({ at: screen.at });
  }

  #cardAt(at: number): Screen {
    if (at < 0) return { name: 'consent' };
    return at < this.cards.length ? { name: 'card', at, fromReview: false } : { name: 'review' };
  }
}
