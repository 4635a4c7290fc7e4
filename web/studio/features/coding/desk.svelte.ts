import type { Span } from '../../../../analysis/text/code-points.ts';
import type { Link, Stance } from '../../../../server/contract/construct.ts';
import type { Excerpt, ExcerptChange, Mark, NewExcerpt } from '../../../../server/contract/excerpt.ts';
import type { ExcerptId, ResearcherId } from '../../../../server/contract/ids.ts';
import { del, get, patch, post } from '../../../ui/api.ts';
import { History } from './history.svelte.ts';

/** A complete coding, as it is sent. */
export interface Coding {
  readonly link: Link;
  readonly stance: Stance;
  readonly codes: string[];
  readonly memo: string;
}

const desks: Record<string, Desk> = {};

/** The desk of a coder at the address of an interview; it outlives the page, and with it what can be undone. */
export function deskOf(coder: ResearcherId, address: string): Desk {
  return (desks[`${coder} ${address}`] ??= new Desk(address));
}

/** The excerpts of one interview that the researcher may see, and what can be done with the own ones, undoably. */
export class Desk {
  excerpts = $state.raw<readonly Mark[]>([]);
  readonly history = new History();
  readonly #address: string;
  // Versions of excerpts seen in this session, removed ones too: undo must name the latest.
  readonly #versions: Record<ExcerptId, number> = {};
  #complete: Promise<void> = Promise.resolve();

  constructor(address: string) {
    this.#address = address;
  }

  /** Resolves once the excerpts of the stretch to be read first are there; `complete` follows with all the others. */
  async open(first: Span): Promise<void> {
    if (this.excerpts.length === 0)
      this.#take(await get<Mark[]>(`${this.#address}/marks?from=${first.start}&to=${first.end}`));
  }

  /** Fetches all excerpts; what is done meanwhile waits for them. */
  complete(): Promise<void> {
    this.#complete = get<Mark[]>(`${this.#address}/marks`).then((marks) => this.#take(marks));
    return this.#complete;
  }

  /** `ahead` is shown until the server has stored the excerpt. */
  async create(excerpt: NewExcerpt, ahead: Mark): Promise<void> {
    await this.#complete;
    const made = await this.#ahead(this.#with(ahead), () =>
      post<Excerpt>(`${this.#address}/excerpts`, excerpt),
    );
    this.excerpts = this.#without(ahead.id);
    this.#put(made);
    this.history.did({ undo: () => this.#remove(made), redo: () => this.#restore(made) });
  }

  async change(before: Mark, coding: Coding, ahead: Mark): Promise<void> {
    await this.#complete;
    const { link, stance, memo } = before;
    const former: Coding = { link, stance, memo, codes: before.codes.map(({ code }) => code) };
    await this.#recode(ahead, coding);
    this.history.did({
      undo: () => this.#recode(before, former),
      redo: () => this.#recode(ahead, coding),
    });
  }

  async remove(excerpt: Mark): Promise<void> {
    await this.#complete;
    await this.#remove(excerpt);
    this.history.did({ undo: () => this.#restore(excerpt), redo: () => this.#remove(excerpt) });
  }

  async #recode(ahead: Mark, coding: Coding): Promise<void> {
    const { id } = ahead;
    const change: ExcerptChange = { version: this.#version(id), ...coding };
    this.#put(
      await this.#ahead(this.#with(ahead), () => patch<Excerpt>(`${this.#address}/excerpts/${id}`, change)),
    );
  }

  async #remove({ id }: Mark): Promise<void> {
    const version = this.#version(id);
    await this.#ahead(this.#without(id), () => del(`${this.#address}/excerpts/${id}?version=${version}`));
    this.#versions[id] = version + 1;
  }

  async #restore(excerpt: Mark): Promise<void> {
    const { id } = excerpt;
    const body = { version: this.#version(id) };
    this.#put(
      await this.#ahead(this.#with(excerpt), () =>
        post<Excerpt>(`${this.#address}/excerpts/${id}/restore`, body),
      ),
    );
  }

  /** Shows what a request will do while it is under way; when it is refused, what was shown before. */
  async #ahead<T>(shown: readonly Mark[], request: () => Promise<T>): Promise<T> {
    const before = this.excerpts;
    this.excerpts = shown;
    try {
      return await request();
    } catch (error) {
      this.excerpts = before;
      throw error;
    }
  }

  #version(id: ExcerptId): number {
    return this.#versions[id] ?? 1;
  }

  #take(marks: readonly Mark[]): void {
    this.excerpts = marks;
    for (const { id, version } of marks) this.#versions[id] = version;
  }

  #put(mark: Mark): void {
    this.#versions[mark.id] = mark.version;
    this.excerpts = this.#with(mark);
  }

  #with(mark: Mark): readonly Mark[] {
    return [...this.#without(mark.id), mark].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #without(removed: ExcerptId): readonly Mark[] {
    return this.excerpts.filter(({ id }) => id !== removed);
  }
}
