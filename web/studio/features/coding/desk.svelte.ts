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

  async create(excerpt: NewExcerpt): Promise<void> {
    await this.#complete;
    const made = await post<Excerpt>(`${this.#address}/excerpts`, excerpt);
    this.#put(made);
    this.history.did({ undo: () => this.#remove(made.id), redo: () => this.#restore(made.id) });
  }

  async change(before: Mark, coding: Coding): Promise<void> {
    await this.#complete;
    const { link, stance, memo } = before;
    const former: Coding = { link, stance, memo, codes: before.codes.map(({ code }) => code) };
    await this.#recode(before.id, coding);
    this.history.did({
      undo: () => this.#recode(before.id, former),
      redo: () => this.#recode(before.id, coding),
    });
  }

  async remove(id: ExcerptId): Promise<void> {
    await this.#complete;
    await this.#remove(id);
    this.history.did({ undo: () => this.#restore(id), redo: () => this.#remove(id) });
  }

  async #recode(id: ExcerptId, coding: Coding): Promise<void> {
    const change: ExcerptChange = { version: this.#version(id), ...coding };
    this.#put(await patch<Excerpt>(`${this.#address}/excerpts/${id}`, change));
  }

  async #remove(id: ExcerptId): Promise<void> {
    const version = this.#version(id);
    await del(`${this.#address}/excerpts/${id}?version=${version}`);
    this.#versions[id] = version + 1;
    this.excerpts = this.excerpts.filter((excerpt) => excerpt.id !== id);
  }

  async #restore(id: ExcerptId): Promise<void> {
    const body = { version: this.#version(id) };
    this.#put(await post<Excerpt>(`${this.#address}/excerpts/${id}/restore`, body));
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
    const others = this.excerpts.filter(({ id }) => id !== mark.id);
    this.excerpts = [...others, mark].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
