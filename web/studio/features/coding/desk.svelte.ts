import type { Link, Stance } from '../../../../server/contract/construct.ts';
import type { Excerpt, ExcerptChange, NewExcerpt } from '../../../../server/contract/excerpt.ts';
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

/** The desk of a coder at an address; it outlives the page, and with it what can be undone. */
export function deskOf(coder: ResearcherId, address: string): Desk {
  return (desks[`${coder} ${address}`] ??= new Desk(address));
}

/** The excerpts of one interview that the researcher may see, and what can be done with the own ones, undoably. */
export class Desk {
  excerpts = $state.raw<readonly Excerpt[]>([]);
  readonly history = new History();
  readonly #address: string;
  // Versions of excerpts seen in this session, removed ones too: undo must name the latest.
  #versions: Readonly<Record<ExcerptId, number>> = {};

  /** `address` is that of the excerpts of the interview. */
  constructor(address: string) {
    this.#address = address;
  }

  async load(): Promise<void> {
    this.excerpts = await get<Excerpt[]>(this.#address);
    for (const { id, version } of this.excerpts) this.#note(id, version);
  }

  async create(excerpt: NewExcerpt): Promise<Excerpt> {
    const made = this.#put(await post<Excerpt>(this.#address, excerpt));
    this.history.did({ undo: () => this.#remove(made.id), redo: () => this.#restore(made.id) });
    return made;
  }

  async change(before: Excerpt, coding: Coding): Promise<Excerpt> {
    const { link, stance, memo } = before;
    const former: Coding = { link, stance, memo, codes: before.codes.map(({ code }) => code) };
    const changed = await this.#recode(before.id, coding);
    this.history.did({
      undo: () => this.#recode(before.id, former),
      redo: () => this.#recode(before.id, coding),
    });
    return changed;
  }

  async remove(id: ExcerptId): Promise<void> {
    await this.#remove(id);
    this.history.did({ undo: () => this.#restore(id), redo: () => this.#remove(id) });
  }

  async #recode(id: ExcerptId, coding: Coding): Promise<Excerpt> {
    const change: ExcerptChange = { version: this.#version(id), ...coding };
    return this.#put(await patch<Excerpt>(`${this.#address}/${id}`, change));
  }

  async #remove(id: ExcerptId): Promise<void> {
    const version = this.#version(id);
    await del(`${this.#address}/${id}?version=${version}`);
    this.#note(id, version + 1);
    this.excerpts = this.excerpts.filter((excerpt) => excerpt.id !== id);
  }

  async #restore(id: ExcerptId): Promise<void> {
    this.#put(await post<Excerpt>(`${this.#address}/${id}/restore`, { version: this.#version(id) }));
  }

  #note(id: ExcerptId, version: number): void {
    this.#versions = { ...this.#versions, [id]: version };
  }

  #version(id: ExcerptId): number {
    return this.#versions[id] ?? 1;
  }

  #put(excerpt: Excerpt): Excerpt {
    this.#note(excerpt.id, excerpt.version);
    const others = this.excerpts.filter(({ id }) => id !== excerpt.id);
    this.excerpts = [...others, excerpt].sort((a, b) => a.start - b.start || b.end - a.end);
    return excerpt;
  }
}
