import type { Code, CodeChange } from '../../../../server/contract/codebook.ts';
import type { CodeKind } from '../../../../server/contract/construct.ts';
import { ApiProblem, post, put } from '../../../ui/api.ts';
import { blankContent, type CodeContent, contentOf } from './code-content.ts';

export interface CodeStore {
  /** Where codes are kept. */
  readonly address: string;
  /** Fetches the codebook again and returns the code as others have left it. */
  meet(code: string): Promise<Code | undefined>;
}

/** What is typed of a code, new or changed, until it is saved; whoever saved meanwhile is not overwritten unseen. */
export class CodeDraft {
  readonly #store: CodeStore;
  readonly #before: string;
  #base: Code | null;
  content: CodeContent = $state(blankContent());
  name = $state('');
  kind = $state<CodeKind>('free');
  /** What another has saved since this was opened. */
  theirs = $state.raw<Code | null>(null);

  constructor(store: CodeStore, code: Code | null) {
    this.#store = store;
    this.#base = code;
    if (code) this.content = contentOf(code);
    this.#before = JSON.stringify(this.content);
  }

  get changed(): boolean {
    return this.name !== '' || JSON.stringify(this.content) !== this.#before;
  }

  /** The saved code and what it was; null when another had saved meanwhile, which `theirs` then shows. */
  async save(): Promise<{ saved: Code; before: Code | null } | null> {
    this.theirs = null;
    const before = this.#base;
    try {
      return { saved: await this.#send(before), before };
    } catch (error) {
      if (!before || !(error instanceof ApiProblem && error.code === 'changed-meanwhile')) throw error;
      this.theirs = (await this.#store.meet(before.code)) ?? null;
      if (!this.theirs) throw error;
      return null;
    }
  }

  /** What is typed here stays, and the next saving is made on top of what the other saved. */
  keepMine(): void {
    this.#base = this.theirs;
    this.theirs = null;
  }

  takeTheirs(): void {
    if (this.theirs) this.content = contentOf(this.theirs);
    this.keepMine();
  }

  #send(before: Code | null): Promise<Code> {
    const { address } = this.#store;
    const content: CodeContent = $state.snapshot(this.content);
    if (!before) return post(address, { ...content, code: this.name.trim(), kind: this.kind });
    const change: CodeChange = { revision: before.revision, ...content };
    return put(`${address}/${encodeURIComponent(before.code)}`, change);
  }
}
