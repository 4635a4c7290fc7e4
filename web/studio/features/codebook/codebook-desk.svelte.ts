import type { Code, Codebook, CodeChange, Review } from '../../../../server/contract/codebook.ts';
import { m } from '../../../messages/compiled/messages.js';
import { get, post, put } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { contentOf } from './code-content.ts';
import type { CodeStore } from './code-draft.svelte.ts';

/** The codebook on the page, what waits for review in it, and its deeds, which can be taken back. */
export class CodebookDesk implements CodeStore {
  codebook = $state.raw<Codebook>({ version: 0, codes: [] });
  reviews = $state.raw<readonly Review[]>([]);
  /** Where codes are kept. */
  readonly address: string;
  readonly #study: (path: string) => string;
  readonly #mayReview: boolean;

  /** `study` gives the address of a resource of the study. */
  constructor(study: (path: string) => string, mayReview: boolean) {
    this.#study = study;
    this.#mayReview = mayReview;
    this.address = study('codebook/codes');
  }

  async load(): Promise<this> {
    const [codebook, reviews] = await Promise.all([
      get<Codebook>(this.#study('codebook')),
      this.#mayReview ? get<Review[]>(this.#study('reviews')) : [],
    ]);
    this.codebook = codebook;
    this.reviews = reviews;
    return this;
  }

  async useTemplate(): Promise<void> {
    this.codebook = await post<Codebook>(this.#study('codebook/template'), { template: 'four-links' });
  }

  async meet(code: string): Promise<Code | undefined> {
    await this.load();
    return this.codebook.codes.find((each) => each.code === code);
  }

  async saved(saved: Code, before: Code | null): Promise<void> {
    await this.load();
    toasts.say(m.coding_code_saved({ code: saved.code }), () =>
      before ? this.#putBack(saved, before) : this.retire(saved),
    );
  }

  /** Out of use or back into it. */
  async retire({ code, revision, retired }: Code): Promise<void> {
    const deed = retired ? 'restore' : 'retire';
    await this.#attempt(async () => {
      const changed = await post<Code>(`${this.address}/${encodeURIComponent(code)}/${deed}`, { revision });
      await this.load();
      const said = retired ? m.coding_code_restored({ code }) : m.coding_code_retired({ code });
      toasts.say(said, () => this.retire(changed));
    });
  }

  accepted(review: Review): void {
    this.reviews = this.reviews.filter((each) => each !== review);
  }

  async #putBack({ code, revision }: Code, before: Code): Promise<void> {
    const change: CodeChange = { revision, ...contentOf(before) };
    await this.#attempt(async () => {
      await put(`${this.address}/${encodeURIComponent(code)}`, change);
      await this.load();
    });
  }

  async #attempt(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      toasts.fail(error);
    }
  }
}
