import type { Answer, Answers } from '../../analysis/questionnaire/answers.ts';
import { type Card, layCards } from '../../analysis/questionnaire/flow.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deleteDraft, type Draft, loadDraft, saveDraft } from './draft.ts';
import { loadLater } from './load-later.ts';
import { Pace } from './pace.ts';
import { newSeed } from './seed.ts';
import { type Questionnaire, sendBox } from './server.ts';

export type Screen =
  | { readonly name: 'consent' }
  | { readonly name: 'card'; readonly at: number; readonly fromReview: boolean }
  | { readonly name: 'review' }
  | { readonly name: 'send' };

/** What the respondent keeps: the secret withdraws the answers, the leaf proves that they were kept. */
export interface Receipt {
  readonly secret: Uint8Array;
  readonly leaf: string;
}

const newDraft = (hash: string): Draft => ({
  hash,
  seed: toBase64url(newSeed()),
  order: crypto.getRandomValues(new Int32Array(1))[0]!,
  answers: {},
  at: 0,
  sealed: null,
});

/** One respondent's way through one questionnaire. */
export class Answering {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly found: Draft | null;
  screen = $state.raw<Screen>({ name: 'consent' });
  answers = $state.raw<Answers>({});
  cards = $state.raw<readonly Card[]>([]);
  /** Whether this device keeps the draft; "nothing" unless the respondent says otherwise. */
  keep = $state.raw(false);
  receipt = $state.raw<Receipt | null>(null);
  readonly missing = $derived(this.cards.filter(({ item }) => !(item.code in this.answers)));
  readonly #pace = new Pace();
  #draft: Draft;

  constructor(study: string, questionnaire: Questionnaire) {
    this.study = study;
    this.questionnaire = questionnaire;
    this.found = loadDraft(study, questionnaire.hash);
    this.keep = this.found !== null;
    this.#draft = this.found ?? newDraft(questionnaire.hash);
  }

  get card(): Card | null {
    return this.screen.name === 'card' ? this.cards[this.screen.at]! : null;
  }

  /** Consent is given: from the draft that was found, or from the first card. */
  begin(): void {
    const { answers, order, at, sealed } = this.#draft;
    this.answers = answers;
    this.cards = layCards(this.questionnaire.definition, order);
    if (!this.keep) deleteDraft(this.study);
    // Fetched while there is a network, long before it is needed.
    void loadLater().catch(() => undefined);
    this.go(sealed ? { name: 'send' } : this.#cardAt(at));
  }

  discard(): void {
    deleteDraft(this.study);
    location.reload();
  }

  answer(code: string, answer: Answer | undefined): void {
    const { [code]: _, ...others } = this.answers;
    this.answers = answer === undefined ? others : { ...others, [code]: answer };
    this.#save();
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
    if (this.#draft.sealed && screen.name !== 'send') return;
    this.screen = screen;
    this.#pace.show(this.card, performance.now());
    this.#save();
  }

  /** Seals once and sends; sending again sends the same box, so a lost reply does no harm. */
  async submit(): Promise<void> {
    const { flagAnswers, sealSheet, withdrawalSecret } = await loadLater();
    const secret = await withdrawalSecret(fromBase64url(this.#draft.seed));
    if (!this.#draft.sealed) {
      const { hash: instrument, publicKey } = this.questionnaire;
      const flags = flagAnswers(this.cards, this.answers);
      if (this.#pace.isTooFast()) flags.push('speed');
      const sheet = { instrument, answers: this.answers, flags };
      this.#draft = {
        ...this.#draft,
        sealed: await sealSheet(sheet, { study: this.study, publicKey }, secret),
      };
      this.#save();
    }
    const { leaf } = await sendBox(this.study, this.#draft.sealed!);
    deleteDraft(this.study);
    this.receipt = { secret, leaf };
  }

  #cardAt(at: number): Screen {
    if (at < 0) return { name: 'consent' };
    return at < this.cards.length ? { name: 'card', at, fromReview: false } : { name: 'review' };
  }

  #save(): void {
    if (this.cards.length === 0) return;
    const at = this.screen.name === 'card' ? this.screen.at : this.#draft.at;
    this.#draft = { ...this.#draft, answers: this.answers, at };
    if (this.keep) saveDraft(this.study, this.#draft);
  }
}
