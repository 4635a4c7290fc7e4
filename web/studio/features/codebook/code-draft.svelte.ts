import {
  type Code,
  codebookAddresses,
  type CodeChange,
  type NewCode,
} from '../../../../server/contract/codebook.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { ApiProblem, call } from '../../../ui/api.ts';
import { blankContent, type CodeContent, contentOf } from './code-content.ts';

export interface CodeStore {
  readonly study: StudyId;
  /** Fetches the codebook again and returns the code as others have left it. */
  meet(code: string): Promise<Code | undefined>;
}

/** What is typed of a code, new or changed, until it is saved; whoever saved meanwhile is not overwritten unseen. */
export class CodeDraft {
  readonly #store: CodeStore;
  readonly #before: string;
  #base: Code | null;
  content: CodeContent = $state(blankContent(null));
  /** The short form of a new code; made from its name while this is empty. */
  short = $state('');
  /** What another has saved since this was opened. */
  theirs = $state.raw<Code | null>(null);

  /** A new code begins under `parent`. */
  constructor(store: CodeStore, code: Code | null, parent: string | null) {
    this.#store = store;
    this.#base = code;
    this.content = code ? contentOf(code) : blankContent(parent);
    this.#before = JSON.stringify(this.content);
  }

  get changed(): boolean {
    return this.short !== '' || JSON.stringify(this.content) !== this.#before;
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
    const { study } = this.#store;
    const content: CodeContent = $state.snapshot(this.content);
    const short = this.short.trim();
    const { kind, ...said } = content;
    if (!before) {
      const made: NewCode = { ...said, ...(kind && { kind }), ...(short && { code: short }) };
      return call(codebookAddresses.add, { params: { study }, body: made });
    }
    const change: CodeChange = { revision: before.revision, ...content };
    return call(codebookAddresses.change, { params: { study, code: before.code }, body: change });
  }
}
