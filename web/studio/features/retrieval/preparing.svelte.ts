import type { Preparation } from '../../../../server/contract/retrieval.ts';

/** Has the transcripts prepared for search, slice by slice, as long as the page is there to ask for the next slice. */
export class Preparing {
  /** How far it is; null before the first slice and once all are ready. */
  stand = $state.raw<Preparation | null>(null);
  readonly #slice: () => Promise<Preparation>;

  constructor(slice: () => Promise<Preparation>) {
    this.#slice = slice;
  }

  /** Begins; what it returns ends it. */
  start(): () => void {
    let wanted = true;
    const go = async (): Promise<void> => {
      while (wanted) {
        const stand = await this.#slice();
        const isReady = stand.prepared >= stand.total;
        this.stand = isReady ? null : stand;
        if (isReady) return;
      }
    };
    // A search prepares what is still missing itself, and says what is wrong.
    go().catch(() => (this.stand = null));
    return () => (wanted = false);
  }
}
