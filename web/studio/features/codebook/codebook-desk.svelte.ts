import {
  type Code,
  type Codebook,
  codebookAddresses,
  type CodeChange,
  type CodeMerge,
  type CodeMove,
  type CodeSplit,
  type ManyCodes,
  type Review,
} from '../../../../server/contract/codebook.ts';
import { codeDeedAddresses } from '../../../../server/contract/code-deed.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { reviewAddresses } from '../../../../server/contract/review.ts';
import { m } from '../../../messages/compiled/messages.js';
import { call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { contentOf } from './code-content.ts';
import type { CodeStore } from './code-draft.svelte.ts';
import { type Place, placeBehind } from './code-tree.ts';

/** The codebook on the page, what waits for review in it, and its deeds, which can be taken back. */
export class CodebookDesk implements CodeStore {
  codebook = $state.raw<Codebook>({ version: 0, codes: [], uses: {} });
  reviews = $state.raw<readonly Review[]>([]);
  readonly study: StudyId;
  readonly #mayReview: boolean;

  constructor(study: StudyId, mayReview: boolean) {
    this.study = study;
    this.#mayReview = mayReview;
  }

  get codes(): readonly Code[] {
    return this.codebook.codes;
  }

  async load(): Promise<this> {
    const params = { study: this.study };
    const [codebook, reviews] = await Promise.all([
      call(codebookAddresses.show, { params }),
      this.#mayReview ? call(reviewAddresses.list, { params }) : [],
    ]);
    this.codebook = codebook;
    this.reviews = reviews;
    return this;
  }

  async meet(code: string): Promise<Code | undefined> {
    await this.load();
    return this.codes.find((each) => each.code === code);
  }

  async saved(saved: Code, before: Code | null): Promise<void> {
    await this.load();
    toasts.say(m.coding_code_saved({ code: saved.code }), () =>
      before ? this.#putBack(saved, before) : this.retire(saved),
    );
  }

  /** Out of use or back into it. */
  retire(code: Code): Promise<void> {
    return this.turnAll([code], code.retired ? 'restore' : 'retire');
  }

  /** Takes several codes out of use or back into it; all of them or none. */
  turnAll(codes: readonly Code[], deed: 'retire' | 'restore'): Promise<void> {
    return this.#attempt(async () => {
      const turned: ManyCodes = { codes: codes.map(({ code, revision }) => ({ code, revision })) };
      const address = deed === 'retire' ? codeDeedAddresses.retireMany : codeDeedAddresses.restoreMany;
      await call(address, { params: { study: this.study }, body: turned });
      await this.load();
      const [first] = codes;
      const said = codes.length > 1 ? saidOfMany : saidOfOne;
      toasts.say(said[deed]({ code: first?.code ?? '', count: codes.length }), () => {
        const names = codes.map(({ code }) => code);
        const now = this.codes.filter(({ code }) => names.includes(code));
        return this.turnAll(now, deed === 'retire' ? 'restore' : 'retire');
      });
    });
  }

  move(code: Code, place: Place): Promise<void> {
    const former = placeBehind(this.codes, code);
    return this.#attempt(async () => {
      const moved = await this.#move(code, place);
      await this.load();
      toasts.say(m.coding_code_moved({ code: code.code }), () =>
        this.#attempt(async () => {
          await this.#move(moved, former);
          await this.load();
        }),
      );
    });
  }

  /** One after the other, each to the end of what stands under the new parent. */
  moveAll(codes: readonly Code[], parent: string | null): Promise<void> {
    return this.#attempt(async () => {
      for (const code of codes) await this.#move(code, { parent, before: null });
      await this.load();
    });
  }

  async merge({ code, revision }: Code, into: string): Promise<void> {
    const merge: CodeMerge = { revision, into };
    await call(codeDeedAddresses.merge, { params: this.#of(code), body: merge });
    await this.load();
    toasts.say(m.coding_code_merged({ code, into }));
  }

  async split(
    { code, revision }: Code,
    into: CodeSplit['code'],
    excerpts: CodeSplit['excerpts'],
  ): Promise<void> {
    const split: CodeSplit = { revision, code: into, excerpts };
    await call(codeDeedAddresses.split, { params: this.#of(code), body: split });
    await this.load();
    toasts.say(m.coding_code_split({ code, count: excerpts.length }));
  }

  accepted(review: Review): void {
    this.reviews = this.reviews.filter((each) => each !== review);
  }

  #of(code: string) {
    return { study: this.study, code };
  }

  #move({ code, revision }: Code, place: Place): Promise<Code> {
    const move: CodeMove = { revision, ...place };
    return call(codeDeedAddresses.move, { params: this.#of(code), body: move });
  }

  async #putBack({ code, revision }: Code, before: Code): Promise<void> {
    const change: CodeChange = { revision, ...contentOf(before) };
    await this.#attempt(async () => {
      await call(codebookAddresses.change, { params: this.#of(code), body: change });
      await this.load();
    });
  }

  /** What failed is said, and what stands now is shown. */
  async #attempt(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      toasts.fail(error);
      await this.load().catch(() => undefined);
    }
  }
}

const saidOfOne = { retire: m.coding_code_retired, restore: m.coding_code_restored };
const saidOfMany = { retire: m.coding_codes_retired, restore: m.coding_codes_restored };
