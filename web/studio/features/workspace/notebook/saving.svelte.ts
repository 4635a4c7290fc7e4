import type { Notebook, NotebookContent } from '../../../../../server/contract/notebook.ts';
import { ApiProblem, sentence } from '../../../../ui/api.ts';

/** `waiting`: something is not saved yet; `refused`: the server cannot keep it as it stands. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

/** Where a notebook is: a save over another version than the last is refused as changed-meanwhile. */
export interface NotebookServer {
  load(): Promise<Notebook>;
  save(content: NotebookContent, version: number): Promise<Notebook>;
}

const QUIET_MS = 800;
const RETRY_MS = 5000;

/** Saves a notebook by itself whenever it rests. */
export class Saving {
  state = $state<SaveState>('saved');
  /** Why it was refused or could not be sent. */
  reason = $state<string>();
  /** What another editor saved meanwhile, while one's own waits for a decision. */
  theirs = $state.raw<Notebook>();
  #version: number;
  #saved: NotebookContent;
  readonly #server: NotebookServer;
  readonly #now: () => NotebookContent;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(notebook: Notebook, server: NotebookServer, now: () => NotebookContent) {
    this.#version = notebook.version;
    this.#saved = now();
    this.#server = server;
    this.#now = now;
  }

  get version(): number {
    return this.#version;
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
    if (this.#now() === this.#saved) {
      this.state = 'saved';
      return;
    }
    this.#running = this.#save();
    await this.#running;
    this.#running = null;
  }

  /** Goes on from what the server has. */
  adopt({ version }: Notebook): void {
    clearTimeout(this.#timer);
    this.#version = version;
    this.#saved = this.#now();
    this.theirs = undefined;
    this.state = 'saved';
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #save(): Promise<void> {
    const content = this.#now();
    this.state = 'saving';
    try {
      const { version } = await this.#server.save(content, this.#version);
      this.#version = version;
      this.#saved = content;
      this.reason = undefined;
      if (this.#now() === content) this.state = 'saved';
      else this.#again();
    } catch (error) {
      await this.#failed(error);
    }
  }

  #again(): void {
    this.state = 'waiting';
    this.#later(QUIET_MS);
  }

  async #failed(error: unknown): Promise<void> {
    this.reason = sentence(error);
    if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500 || error.status === 429) {
      this.state = 'offline';
      this.#later(RETRY_MS);
    } else if (error.code === 'changed-meanwhile') {
      this.theirs = await this.#server.load().catch(() => undefined);
      this.state = 'conflict';
    } else this.state = 'refused';
  }
}
