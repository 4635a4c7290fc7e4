import type { Span } from '../../../../analysis/text/code-points.ts';
import type { Values } from '../../../../analysis/model/frame/frame.ts';
import {
  excerptAddresses,
  type ExcerptChange,
  type Mark,
  type NewExcerpt,
  type Stretch,
} from '../../../../server/contract/excerpt.ts';
import type { ExcerptId, InterviewId, ResearcherId, StudyId } from '../../../../server/contract/ids.ts';
import { call } from '../../../ui/api.ts';
import { History } from './history.svelte.ts';
import { type Ahead, withAhead, withMark } from './marks-ahead.ts';

/** A complete coding, as it is sent. */
export interface Coding {
  readonly values: Values;
  readonly codes: string[];
  readonly memo: string;
}

interface InterviewPlace {
  readonly study: StudyId;
  readonly interview: InterviewId;
}

const desks: Record<string, Desk> = {};

/** The desk of a coder at an interview; it outlives the page, and with it what can be undone. */
export function deskOf(coder: ResearcherId, place: InterviewPlace): Desk {
  return (desks[`${coder} ${place.interview}`] ??= new Desk(place));
}

/** Resolves once the server has heard of all that was done, for pages that list what is coded. */
export async function allSent(): Promise<void> {
  await Promise.all(Object.values(desks).map((desk) => desk.sent));
}

/**
 * The excerpts of one interview that the researcher may see, and what can be done with the own ones, undoably. What is done is
 * seen at once; the server hears of it in order, one request after another, so that none overtakes what it builds on and no
 * list that was fetched before a change is shown after it.
 */
export class Desk {
  #saved = $state.raw<readonly Mark[]>([]);
  #ahead = $state.raw<Ahead>({});
  readonly history = new History();
  readonly #place: InterviewPlace;
  // Versions of excerpts seen in this session, removed ones too: undo must name the latest.
  readonly #versions: Record<ExcerptId, number> = {};
  #turn: Promise<unknown> = Promise.resolve();

  constructor(place: InterviewPlace) {
    this.#place = place;
  }

  get sent(): Promise<unknown> {
    return this.#turn;
  }

  // Not derived: what is derived ends with the page that it was first read on.
  get excerpts(): readonly Mark[] {
    return withAhead(this.#saved, this.#ahead);
  }

  /** Resolves once the excerpts of the stretch to be read first are there; `complete` follows with all the others. */
  async open(first: Span): Promise<void> {
    if (this.excerpts.length === 0) await this.#fetch({ from: first.start, to: first.end });
  }

  /** Fetches all excerpts. */
  complete(): Promise<void> {
    return this.#inTurn(() => this.#fetch({}));
  }

  /** `ahead` is shown until the server has stored the excerpt. */
  async create(excerpt: NewExcerpt, ahead: Mark): Promise<Mark> {
    const made = await this.#show(ahead.id, ahead, () =>
      this.#put(call(excerptAddresses.code, { params: this.#place, body: excerpt })),
    );
    this.history.did({ undo: () => this.#remove(made), redo: () => this.#restore(made) });
    return made;
  }

  /** Refused when the excerpt is no longer as it was `before`. */
  async change(before: Mark, ahead: Mark): Promise<void> {
    await this.#recode(ahead, () => before.version);
    this.history.did({ undo: () => this.#recode(before), redo: () => this.#recode(ahead) });
  }

  async remove(excerpt: Mark): Promise<void> {
    await this.#remove(excerpt);
    this.history.did({ undo: () => this.#restore(excerpt), redo: () => this.#remove(excerpt) });
  }

  #recode(ahead: Mark, version = () => this.#version(ahead.id)): Promise<Mark> {
    return this.#show(ahead.id, ahead, () => {
      const change: ExcerptChange = { version: version(), ...codingOf(ahead) };
      return this.#put(call(excerptAddresses.recode, { params: this.#of(ahead.id), body: change }));
    });
  }

  #remove({ id }: Mark): Promise<void> {
    return this.#show(id, null, async () => {
      const version = this.#version(id);
      await call(excerptAddresses.remove, { params: this.#of(id), query: { version } });
      this.#versions[id] = version + 1;
      this.#saved = this.#saved.filter((mark) => mark.id !== id);
    });
  }

  #restore(excerpt: Mark): Promise<Mark> {
    const { id } = excerpt;
    return this.#show(id, excerpt, () =>
      this.#put(
        call(excerptAddresses.restore, { params: this.#of(id), body: { version: this.#version(id) } }),
      ),
    );
  }

  /** Shows how an excerpt will be until its request has been answered. */
  async #show<T>(id: ExcerptId, mark: Mark | null, request: () => Promise<T>): Promise<T> {
    this.#ahead = { ...this.#ahead, [id]: mark };
    return this.#inTurn(() =>
      request().finally(() => {
        // Something newer may be shown of it by now.
        if (this.#ahead[id] !== mark) return;
        this.#ahead = Object.fromEntries(Object.entries(this.#ahead).filter(([each]) => each !== id));
      }),
    );
  }

  #inTurn<T>(request: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(request);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #version(id: ExcerptId): number {
    return this.#versions[id] ?? 1;
  }

  #of(excerpt: ExcerptId) {
    return { ...this.#place, excerpt };
  }

  async #fetch(stretch: Stretch): Promise<void> {
    this.#take(await call(excerptAddresses.marks, { params: this.#place, query: stretch }));
  }

  #take(marks: readonly Mark[]): void {
    this.#saved = marks;
    for (const { id, version } of marks) this.#versions[id] = version;
  }

  async #put(reply: Promise<Mark>): Promise<Mark> {
    const mark = await reply;
    this.#versions[mark.id] = mark.version;
    this.#saved = withMark(this.#saved, mark);
    return mark;
  }
}

function codingOf({ values, codes, memo }: Mark): Coding {
  return { values, memo, codes: codes.map(({ code }) => code) };
}
