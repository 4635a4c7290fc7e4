import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { ApiProblem, sentence } from '../../../ui/api.ts';
import { type Conflict, mergeDefinitions } from './edit/merge.ts';
import type { DraftKeeper } from './kept-draft.ts';

export interface Stored {
  readonly definition: Definition;
  readonly revision: number;
}

/** Where drafts are: a save over another revision than the last is refused as changed-meanwhile. */
export interface DraftServer {
  load(): Promise<Stored>;
  save(stored: Stored): Promise<Stored>;
}

/** `waiting`: something is not saved yet; `refused`: the server cannot keep it as it stands. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

const QUIET_MS = 800;
const RETRY_MS = [2000, 5000, 15_000, 30_000];

/** Saves a draft by itself whenever it rests, and brings in what another editor saved meanwhile. */
export class Saving {
  state = $state<SaveState>('saved');
  /** Why it was refused. */
  reason = $state<string>();
  /** What both editors changed differently; saving waits until each is decided. */
  conflicts = $state.raw<readonly Conflict[]>([]);
  /** What was last common with the server. */
  base: Definition;
  #revision: number;
  readonly #server: DraftServer;
  readonly #keeper: DraftKeeper;
  readonly #now: () => Definition;
  /** Takes in the changes of the other editor. */
  readonly #receive: (merged: Definition, theirs: Definition) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #tries = 0;

  constructor(
    stored: Stored,
    server: DraftServer,
    keeper: DraftKeeper,
    now: () => Definition,
    receive: (merged: Definition, theirs: Definition) => void,
  ) {
    this.base = stored.definition;
    this.#revision = stored.revision;
    this.#server = server;
    this.#keeper = keeper;
    this.#now = now;
    this.#receive = receive;
  }

  get revision(): number {
    return this.#revision;
  }

  adopt({ definition, revision }: Stored): void {
    clearTimeout(this.#timer);
    this.base = definition;
    this.#revision = revision;
    this.state = 'saved';
  }

  get isSaved(): boolean {
    return this.state === 'saved';
  }

  /** To be called after every change. */
  touch(): void {
    if (this.state === 'conflict') return;
    if (this.state !== 'saving') this.state = 'waiting';
    this.#later(QUIET_MS);
  }

  /** Saves what is not saved, now; resolves when nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.state === 'conflict') return;
    if (this.#now() === this.base) return this.#rest();
    this.#running = this.#save();
    await this.#running;
    this.#running = null;
  }

  /** Brings in what the server has; nothing of one's own is lost. */
  async refresh(): Promise<void> {
    await this.#running;
    if (this.state === 'conflict') return;
    try {
      const stored = await this.#server.load();
      if (stored.revision !== this.#revision) this.#merge(stored);
    } catch {
      // The next saving says it.
    }
  }

  decided(conflict: Conflict): void {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    if (this.conflicts.length > 0) return;
    this.state = 'waiting';
    this.touch();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #save(): Promise<void> {
    const definition = this.#now();
    this.state = 'saving';
    await this.#keeper.keep({ definition, base: this.base });
    try {
      const { revision } = await this.#server.save({ definition, revision: this.#revision });
      this.#revision = revision;
      this.base = definition;
      this.#tries = 0;
      this.reason = undefined;
      if (this.#now() === definition) await this.#rest();
      else {
        this.state = 'waiting';
        this.#later(QUIET_MS);
      }
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #rest(): Promise<void> {
    if (this.state === 'saved') return;
    this.state = 'saved';
    await this.#keeper.forget();
  }

  async #failed(error: unknown): Promise<void> {
    const code = error instanceof ApiProblem ? error.code : '';
    if (code === 'changed-meanwhile') {
      try {
        this.#merge(await this.#server.load());
      } catch (again) {
        this.#retry(again);
      }
    } else if (
      error instanceof ApiProblem &&
      error.status >= 400 &&
      error.status < 500 &&
      error.status !== 429
    ) {
      this.state = 'refused';
      this.reason = sentence(error);
    } else this.#retry(error);
  }

  #retry(error: unknown): void {
    this.state = 'offline';
    this.reason = sentence(error);
    this.#later(RETRY_MS[Math.min(this.#tries++, RETRY_MS.length - 1)]!);
  }

  #merge({ definition: theirs, revision }: Stored): void {
    const { merged, conflicts } = mergeDefinitions(this.base, this.#now(), theirs);
    this.base = theirs;
    this.#revision = revision;
    this.#receive(merged, theirs);
    this.conflicts = conflicts;
    if (conflicts.length > 0) this.state = 'conflict';
    else if (this.#now() === theirs) this.state = 'saved';
    else {
      this.state = 'waiting';
      this.#later(0);
    }
  }
}
