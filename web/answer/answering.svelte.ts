import type { Answer, Answers } from '../../analysis/model/instrument/answers.ts';
import type { Card } from '../../analysis/model/instrument/flow.ts';
import { hideCode } from './address.ts';
import type { AnswerKinds } from './kinds/answer-kinds.ts';
import type { Kept } from './kept.svelte.ts';
import { loadSending } from './load-sending.ts';
import { Pace } from './pace.ts';
import { Patience } from './patience.svelte.ts';
import { type Questionnaire, sentenceOf, Unreachable } from './server.ts';
import type { Receipt } from './submit.ts';
import { drawTicket } from './ticket.ts';
import { Walk } from './walk.svelte.ts';

/** The first question comes first. */
const SETTLED_MS = 1500;

export type Screen =
  | { readonly name: 'consent' | 'resume' | 'ticket' | 'review' | 'send' }
  | { readonly name: 'card'; readonly code: string; readonly fromReview: boolean };

/** What was decided before anything is asked. */
interface Consented {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly kept: Kept;
  readonly keep: boolean;
}

/** One respondent's answering, from consent to receipt. */
export class Answering {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly kept: Kept;
  readonly walk: Walk;
  readonly kinds: AnswerKinds;
  readonly pace = new Pace();
  readonly #visit: Consented;
  screen = $state.raw<Screen>({ name: 'consent' });
  /** Why the code of the slip got no ticket. */
  refusal = $state.raw('');
  receipt = $state.raw<Receipt | null>(null);
  /** The card shown. */
  readonly card = $derived.by(() => {
    const { screen } = this;
    return screen.name === 'card' ? this.cards.find(({ item }) => item.code === screen.code) : undefined;
  });

  constructor(visit: Consented, kinds: AnswerKinds) {
    this.#visit = visit;
    this.kinds = kinds;
    this.study = visit.study;
    this.questionnaire = visit.questionnaire;
    this.kept = visit.kept;
    const { order, answers } = this.kept.draft;
    this.walk = new Walk(this.questionnaire.definition, order, answers);
  }

  get keep(): boolean {
    return this.#visit.keep;
  }

  get answers(): Answers {
    return this.walk.answers;
  }

  get cards(): readonly Card[] {
    return this.walk.cards;
  }

  get missing(): readonly Card[] {
    return this.walk.missing;
  }

  /** To the ticket where one is needed, else to the questions; `resume` asks for a receipt first. */
  begin(resume = false): void {
    const { sealed, pass } = this.kept.draft;
    if (sealed) this.go({ name: 'send' });
    else if (resume) this.go({ name: 'resume' });
    else if (this.questionnaire.mode !== 'open' && !pass) this.go({ name: 'ticket' });
    else this.start();
  }

  /** Exchanges the code for a ticket; without a network it is asked for behind the questions. */
  async draw(): Promise<void> {
    this.refusal = '';
    const draw = async () => {
      await drawTicket(this.study, this.questionnaire, this.kept);
      hideCode();
    };
    try {
      await draw();
    } catch (error) {
      if (!(error instanceof Unreachable)) return this.#refuse(error);
      void new Patience().keepTrying(draw).catch((later) => this.#refuse(later));
    }
  }

  #refuse(error: unknown): void {
    this.refusal = sentenceOf(error);
    this.go({ name: 'ticket' });
  }

  /** Asks the questions, from where the draft stands. */
  start(): void {
    const at = this.cards.findIndex(({ item }) => item.code === this.kept.draft.at);
    this.go(this.#cardAt(Math.max(at, 0)));
    // What sends is fetched while there is a network: by everybody at this time, whatever they answer.
    setTimeout(() => void loadSending().catch(() => undefined), SETTLED_MS);
  }

  answer(code: string, answer: Answer | undefined): void {
    this.walk.answer(code, answer);
    void this.kept.change({ answers: this.answers });
  }

  next(): void {
    if (this.screen.name !== 'card') return;
    const at = this.#place(this.screen.code) + 1;
    if (this.screen.fromReview) this.goToMissing(at);
    else this.go(this.#cardAt(at));
  }

  back(): void {
    if (this.screen.name === 'review') this.go(this.#cardAt(this.cards.length - 1));
    else if (this.screen.name !== 'card') return;
    else if (this.screen.fromReview) this.go({ name: 'review' });
    else this.go(this.#cardAt(this.#place(this.screen.code) - 1));
  }

  /** The first card without an answer from a place on, or the review. */
  goToMissing(from = 0): void {
    const card = this.cards.find((each, at) => at >= from && this.missing.includes(each));
    if (card) this.goToCard(card);
    else this.go({ name: 'review' });
  }

  goToCard({ item }: Card): void {
    this.go({ name: 'card', code: item.code, fromReview: true });
  }

  go(screen: Screen): void {
    history.pushState(screen, '');
    this.show(screen);
  }

  /** Shows a screen without adding to the history: what the browser's own back button asks for. */
  show(screen: Screen): void {
    if (this.kept.draft.sealed && screen.name !== 'send') return;
    const gone = screen.name === 'card' && this.#place(screen.code) < 0;
    this.screen = gone ? { name: 'review' } : screen;
    this.pace.show(this.card ?? null, performance.now());
    if (this.card) void this.kept.change({ at: this.card.item.code });
  }

  #place(code: string): number {
    return this.cards.findIndex(({ item }) => item.code === code);
  }

  #cardAt(at: number): Screen {
    if (at < 0) return { name: 'consent' };
    const card = this.cards[at];
    return card ? { name: 'card', code: card.item.code, fromReview: false } : { name: 'review' };
  }
}
