import type { Scheme } from '../../../../analysis/model/scheme/scheme.ts';
import { type SchemeFault } from '../../../../analysis/model/scheme/scheme-fault.ts';
import { schemeFaults } from '../../../../analysis/model/scheme/read-scheme.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { schemeAddresses, type SchemeSummary } from '../../../../server/contract/scheme.ts';
import { call } from '../../../ui/api.ts';
import { Steps } from '../../state/steps.svelte.ts';

/** The draft of a scheme that is open: what it says, what was done to it, and what is wrong with it. */
export class SchemeDesk {
  scheme: Scheme = $state.raw()!;
  readonly steps = new Steps<Scheme>();
  readonly faults: readonly SchemeFault[] = $derived(schemeFaults(this.scheme));
  readonly #params: { readonly study: StudyId };
  #revision: number;
  #saved: Scheme | null = $state.raw(null);

  /** `saved` is false for a draft that the server does not have yet. */
  constructor(study: StudyId, scheme: Scheme, { revision, saved }: { revision: number; saved: boolean }) {
    this.#params = { study };
    this.scheme = scheme;
    this.#revision = revision;
    if (saved) this.#saved = scheme;
  }

  readonly changed: boolean = $derived(this.scheme !== this.#saved);

  /** Does something to the scheme, as a step that can be undone. Typing on in one `field` is one step. */
  change(label: string, next: Scheme, field?: string): void {
    this.steps.did(label, this.scheme, next, field);
    this.scheme = next;
  }

  undo(): void {
    this.scheme = this.steps.undo(this.scheme);
  }

  redo(): void {
    this.scheme = this.steps.redo(this.scheme);
  }

  async save(): Promise<void> {
    const sent = this.scheme;
    const { revision } = await call(schemeAddresses.saveDraft, {
      params: this.#params,
      body: { definition: sent, revision: this.#revision },
    });
    this.#revision = revision;
    this.#saved = sent;
  }

  async publish(): Promise<SchemeSummary> {
    if (this.changed) await this.save();
    return call(schemeAddresses.publish, { params: this.#params });
  }
}
