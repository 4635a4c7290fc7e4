import { type Draft, newDraft } from './draft.ts';
import { draftName } from './draft-name.ts';
import type { DraftStore } from './draft-store.ts';

/** The draft of one answering: in memory, and on the device while the respondent agrees. */
export class Kept {
  readonly study: string;
  /** Whether the device held it. */
  readonly found: boolean;
  draft = $state.raw() as Draft;
  #store: DraftStore | null;
  /** The page being kept for use without a network, which may take longer than the answering. */
  #offline: Promise<unknown> = Promise.resolve();

  /** The draft that this device holds of a questionnaire and slip, or a new one. */
  static async find(study: string, hash: string, code: string | null): Promise<Kept> {
    const store = await storeOf(study);
    const draft = await store?.load().catch(() => null);
    const fits = draft?.hash === hash && (!code || draft.code === code);
    return fits ? new Kept(study, draft, store) : new Kept(study, newDraft(hash, code), null);
  }

  private constructor(study: string, draft: Draft, store: DraftStore | null) {
    this.study = study;
    this.draft = draft;
    this.#store = store;
    this.found = store !== null;
  }

  /** Changes the draft; where it is kept, the promise ends when the change is, unless the storage has filled up. */
  async change(part: Partial<Draft>): Promise<void> {
    this.draft = { ...this.draft, ...part };
    await this.#store?.save(this.draft).catch(() => undefined);
  }

  /** From now on this device keeps the draft, and the page itself. Throws where the browser forbids it. */
  async keep(): Promise<void> {
    const { DraftStore } = await import('./draft-store.ts');
    const { keepOffline } = await import('./offline.ts');
    this.#store ??= await DraftStore.open(this.study);
    await this.#store.save(this.draft);
    this.#offline = keepOffline(this.study).catch(() => undefined);
  }

  /** Deletes all that the device keeps of this study. */
  async forget(): Promise<void> {
    const store = this.#store ?? (await storeOf(this.study));
    this.#store = null;
    await store?.forget();
    void this.#offline
      .then(async () => (await import('./offline.ts')).forgetOffline())
      .catch(() => undefined);
  }
}

/** Fetches what opens drafts, but only where there is one. */
async function storeOf(study: string): Promise<DraftStore | null> {
  try {
    if (!localStorage.getItem(draftName(study))) return null;
    const { DraftStore } = await import('./draft-store.ts');
    return await DraftStore.open(study);
  } catch {
    // Storage that is closed to pages is as good as empty.
    return null;
  }
}
