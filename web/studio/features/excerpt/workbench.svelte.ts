import { tick } from 'svelte';
import { snap } from '../../../../analysis/text/snap.ts';
import { overlap, type Span } from '../../../../analysis/text/code-points.ts';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { type Codebook, codebookAddresses } from '../../../../server/contract/codebook.ts';
import { excerptAddresses, type Mark, type Task } from '../../../../server/contract/excerpt.ts';
import type { ExcerptId, ResearcherId, StudyId } from '../../../../server/contract/ids.ts';
import { type Interview, interviewAddresses } from '../../../../server/contract/interview.ts';
import { m } from '../../../messages/compiled/messages.js';
import { ApiProblem, call, sentence } from '../../../ui/api.ts';
import { locale } from '../../../ui/locale.svelte.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { missingParts, withChosen } from './coding-rules.ts';
import type { Coding, Desk } from './desk.svelte.ts';
import { Draft } from './draft.svelte.ts';
import type { Unfinished } from './kept-draft.ts';
import { type Reading, readingOf } from './reading.ts';
import { SentenceCursor } from './sentence-cursor.ts';
import type { Conflict, Materials } from './workbench-parts.ts';

/** One interview on the table of one coder: what is chosen, what is being coded, and every deed that a key can do. */
export class Workbench {
  interview: Interview;
  codebook: Codebook;
  readonly frame: Frame;
  readonly me: ResearcherId;
  /** Resolves once the text is there to its end. */
  whole: Promise<void> = Promise.resolve();
  /** The text so far: its first screens come before the rest. */
  reading: Reading;
  readonly desk: Desk;
  readonly draft: Draft;
  #cursor: SentenceCursor;
  readonly #study: StudyId;
  /** Where the coder is in the text; its excerpts are listed in the panel. */
  place = $state.raw<Span | null>(null);
  finished = $state(false);
  /** While the task is being finished or opened again. */
  turning = $state(false);
  /** Excerpts that were shown before the server had stored them, under the ids that they had till then. */
  readonly #newborn: Record<ExcerptId, Mark> = {};
  #born = 0;
  readonly #refused: Unfinished[] = [];
  #waiting = $state(0);
  #last: Promise<void> = Promise.resolve();
  readonly busy = $derived(this.#waiting > 0);
  /** What is missing or was refused; the draft stays as it is. */
  error = $state<string | null>(null);
  conflict = $state.raw<Conflict | null>(null);
  /** Read aloud after each deed. */
  said = $state('');
  readonly excerpts = $derived.by(() => this.desk.excerpts);
  readonly own = $derived.by(() => this.excerpts.filter(({ coder }) => coder.id === this.me));
  readonly here = $derived.by(() =>
    this.place ? this.excerpts.filter((excerpt) => overlap(excerpt, this.place!)) : [],
  );

  constructor({ interview, codebook, frame, me, desk, study }: Materials) {
    this.interview = $state.raw(interview);
    this.codebook = $state.raw(codebook);
    this.frame = frame;
    this.me = me;
    this.#study = study;
    this.reading = $state.raw(readingOf(interview));
    this.desk = desk;
    this.draft = new Draft(me, interview.id, interview.revision.id, frame);
    this.place = this.draft.span;
    this.#cursor = this.#cursorAtPlace();
    this.finished = interview.progress.some(({ coder, state }) => coder.id === me && state === 'finished');
  }

  /** Fetches what the beginning left out, text and excerpts; what is chosen stays chosen. */
  async complete(): Promise<void> {
    const marks = this.desk.complete();
    this.whole = this.#extend();
    await Promise.all([this.whole, marks]);
  }

  async #extend(): Promise<void> {
    if (this.reading.points.length >= this.interview.characters) return;
    this.interview = await call(interviewAddresses.show, { params: this.#params, query: {} });
    this.reading = readingOf(this.interview);
    this.#cursor = this.#cursorAtPlace();
  }

  #cursorAtPlace(): SentenceCursor {
    const cursor = new SentenceCursor(this.reading);
    if (this.place) cursor.goTo(this.place.start);
    return cursor;
  }

  /** Chooses a span with the mouse; the keyboard goes on from there. */
  select(span: Span): void {
    this.#cursor.goTo(span.start);
    this.#choose(span);
  }

  pointTo(point: number): void {
    this.#choose(this.#cursor.goTo(point));
  }

  move(step: 1 | -1, extend: boolean): void {
    document.getSelection()?.removeAllRanges();
    this.#choose(this.#cursor.move(step, extend));
    if (this.place) this.said = this.reading.points.slice(this.place.start, this.place.end);
  }

  /** Goes to the place of the excerpt that the address names. */
  show = (id: string | null): void => {
    const named = this.excerpts.find((excerpt) => excerpt.id === id);
    if (named) this.select(named);
  };

  choose(dimension: string, value: string): void {
    this.draft.change({ values: withChosen(this.frame, this.draft.values, dimension, value) });
  }

  get #params() {
    return { study: this.#study, interview: this.interview.id };
  }

  /** Makes a code of a name and gives it to what is being coded. */
  addNewCode(name: string): Promise<void> {
    return this.#attempt(async () => {
      const made = await call(codebookAddresses.add, {
        params: { study: this.#study },
        body: { name: { [locale.current]: name } },
      });
      this.codebook = { ...this.codebook, codes: [...this.codebook.codes, made] };
      this.draft.addCode(made.code);
      this.said = m.coding_code_saved({ code: made.code });
    });
  }

  edit(excerpt: Mark): void {
    this.draft.edit(this.#newborn[excerpt.id] ?? excerpt);
    this.place = this.draft.span;
    this.error = null;
  }

  /** The own excerpt that a key means: the one under change, else the narrowest at the place. */
  get meant(): Mark | undefined {
    const own = this.here.filter(({ coder }) => coder.id === this.me);
    const narrowest = own.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    return own.find(({ id }) => id === this.draft.before?.id) ?? narrowest;
  }

  cancel(): void {
    this.#free();
    this.error = null;
    this.conflict = null;
  }

  /** Makes room for the next coding: for one that was refused while another had been begun, if there is any. */
  #free(): void {
    const refused = this.#refused.shift();
    if (refused) this.draft.change(refused);
    else this.draft.clear();
  }

  /** The draft is free for the next coding at once; what is refused comes back into it. */
  async save(): Promise<void> {
    // The key was held down.
    if (this.busy && !this.draft.begun) return;
    const { content } = this.draft;
    const coding = this.#coding();
    if (!coding || !content.span) return;
    const { span, before } = content;
    this.#free();
    document.getSelection()?.removeAllRanges();
    await this.#attempt(async () => {
      try {
        await this.#store(span, before, coding);
        this.said = m.interview_said_saved();
      } catch (error) {
        if (this.draft.begun) {
          this.#refused.push(content);
          throw error;
        }
        this.draft.change(content);
        // A change of the draft wipes what was said of the one before.
        await tick();
        if (!before || !(await this.#meets(error, before, coding))) throw error;
      }
    });
  }

  async #store(span: Span, before: Mark | null, coding: Coding): Promise<void> {
    if (before) {
      const now = this.#newborn[before.id] ?? before;
      return this.desk.change(now, this.#marked(now, coding));
    }
    const id = `newborn ${++this.#born}` as ExcerptId;
    const sent = { revision: this.interview.revision.id, ...span, ...coding };
    const made = await this.desk.create(sent, this.#marked({ ...span, id, version: 1 }, coding));
    this.#newborn[id] = made;
    if (this.draft.before?.id === id) this.draft.change({ before: made });
  }

  /** True when the excerpt was changed meanwhile and stands beside the draft now, to be chosen from. */
  async #meets(error: unknown, { id }: Mark, mine: Coding): Promise<boolean> {
    if (!(error instanceof ApiProblem && error.code === 'changed-meanwhile')) return false;
    await this.desk.complete();
    const theirs = this.own.find((excerpt) => excerpt.id === id);
    // Removed meanwhile: what is typed can be saved as a new excerpt.
    this.draft.change({ before: theirs ?? null });
    this.conflict = theirs ? { mine, theirs } : null;
    return theirs !== undefined;
  }

  async remove(excerpt: Mark | undefined): Promise<void> {
    if (!excerpt) return;
    await this.#attempt(async () => {
      await this.desk.remove(this.#newborn[excerpt.id] ?? excerpt);
      if (this.draft.before?.id === excerpt.id) this.draft.clear();
      toasts.say(m.interview_said_removed(), () => this.undo());
    });
  }

  undo = (): Promise<void> =>
    this.#attempt(async () => {
      this.said = (await this.desk.history.undo())
        ? m.interview_said_undone()
        : m.interview_said_nothing_to_undo();
    });

  redo = (): Promise<void> =>
    this.#attempt(async () => {
      this.said = (await this.desk.history.redo())
        ? m.interview_said_redone()
        : m.interview_said_nothing_to_redo();
    });

  /** After the own task is finished the work of the others can be seen, so the list is fetched again. */
  async setTask(state: Task['state']): Promise<void> {
    this.turning = true;
    await this.#attempt(async () => {
      await call(excerptAddresses.setTask, { params: this.#params, body: { state } });
      this.finished = state === 'finished';
      await this.desk.complete();
    });
    this.turning = false;
  }

  #choose(span: Span | null): void {
    const snapped = span && snap(this.reading.points, span);
    if (!snapped) return;
    if (this.draft.before) this.draft.clear();
    this.place = snapped;
    this.draft.change({ span: snapped });
    this.error = null;
  }

  #coding(): Coding | null {
    const { span, values, codes, memo } = this.draft;
    const missing = [
      ...(span ? [] : [m.interview_part_span()]),
      ...missingParts(this.frame, this.codebook.codes, this.draft),
    ];
    if (missing.length === 0) return { values, codes: [...codes], memo };
    this.error = m.interview_missing({ parts: missing.join(m.interview_and()) });
    return null;
  }

  /** A coding as it will be shown once the server has stored it. */
  #marked({ id, start, end, version }: Pick<Mark, 'id' | 'start' | 'end' | 'version'>, coding: Coding): Mark {
    const codes = this.codebook.codes.filter(({ code }) => coding.codes.includes(code));
    return { ...coding, codes, id, start, end, version, coder: { id: this.me, name: '' } };
  }

  /** One deed after the other, however fast the keys come. */
  #attempt(deed: () => Promise<void>): Promise<void> {
    this.#waiting++;
    this.#last = this.#last.then(() => this.#run(deed));
    return this.#last;
  }

  async #run(deed: () => Promise<void>): Promise<void> {
    this.error = null;
    this.conflict = null;
    try {
      await deed();
    } catch (error) {
      this.error = sentence(error);
    } finally {
      this.#waiting--;
    }
  }
}
