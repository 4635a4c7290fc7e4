import { createContext } from 'svelte';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../analysis/model/instrument/read-definition.ts';
import type { Fault } from '../../../../analysis/model/instrument/shape.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { changedBetween } from './edit/changed.ts';
import { type Conflict, mergeDefinitions, withTheirs } from './edit/merge.ts';
import { languagesOf } from '../../../../analysis/model/instrument/translate.ts';
import { withUniqueCodes } from './edit/unique-codes.ts';
import { Steps } from '../../state/steps.svelte.ts';
import type { DraftKeeper, KeptDraft } from './kept-draft.ts';
import { type DraftServer, Saving, type Stored } from './saving.svelte.ts';
import { Selection } from './selection.svelte.ts';

const FAULTS_MS = 250;

/** The draft of an instrument while it is edited: every change through `change`, everything undone, everything saved. */
export class Editing {
  /** Never changed in place. */
  #definition = $state.raw() as Definition;
  /** What keeps it from being published, found whenever it rests. */
  faults = $state.raw<readonly Fault[]>([]);
  /** The parts that another editor changed, until they are looked at. */
  news = $state.raw<readonly string[]>([]);
  #language = $state<string>();
  readonly selection = new Selection();
  /** What another editor changed meanwhile stays. */
  readonly history = new Steps<Definition>(exchanged);
  readonly saving: Saving;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stored: Stored, server: DraftServer, keeper: DraftKeeper, kept: KeptDraft | null = null) {
    this.#definition = stored.definition;
    this.saving = new Saving(
      stored,
      server,
      keeper,
      () => this.#definition,
      (merged, theirs) => this.#receive(merged, theirs),
    );
    if (kept && canonicalJson(kept.definition) !== canonicalJson(stored.definition)) this.#restore(kept);
    const unique = withUniqueCodes(this.#definition);
    if (unique !== this.#definition) this.change(m.builder_codes_made_unique(), () => unique);
    this.checkNow();
  }

  get definition(): Definition {
    return this.#definition;
  }

  get languages(): string[] {
    return languagesOf(this.#definition);
  }

  /** The language that is written in: the one of the page where the instrument has it. */
  get language(): string {
    const { languages } = this;
    const wanted = this.#language ?? locale.current;
    return languages.includes(wanted) ? wanted : languages[0]!;
  }

  set language(language: string) {
    this.#language = language;
  }

  item(code: string): Item | undefined {
    return this.#definition.items.find((item) => item.code === code);
  }

  /** Changes the definition; `label` says what was done. Typing on in one `field` is undone as a whole. */
  change(label: string, change: (definition: Definition) => Definition, field?: string): void {
    const before = this.#definition;
    const after = change(before);
    if (after === before) return;
    this.history.did(label, before, after, field);
    this.#set(after);
  }

  undo(): void {
    this.#set(this.history.undo(this.#definition));
  }

  redo(): void {
    this.#set(this.history.redo(this.#definition));
  }

  /** Takes in what was saved in another way, as one step. */
  adopt(stored: Stored): void {
    this.history.did(m.builder_did_load(), this.#definition, stored.definition);
    this.#show(stored.definition);
    this.saving.adopt(stored);
  }

  /** Decides what both changed. */
  decide(conflict: Conflict, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs')
      this.change(m.builder_took_theirs(), (definition) => withTheirs(definition, conflict));
    this.saving.decided(conflict);
  }

  checkNow(): void {
    clearTimeout(this.#timer);
    this.faults = faultsOf(this.#definition);
  }

  stop(): void {
    clearTimeout(this.#timer);
    void this.saving.flush();
  }

  #set(definition: Definition): void {
    if (definition === this.#definition) return;
    this.#show(definition);
    this.saving.touch();
  }

  #show(definition: Definition): void {
    this.#definition = definition;
    const { items, blocks } = definition;
    const there = this.selection.parts.filter(({ kind, code }) =>
      (kind === 'item' ? items : blocks).some((each) => each.code === code),
    );
    if (there.length < this.selection.parts.length) this.selection.set(there);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.checkNow(), FAULTS_MS);
  }

  #receive(merged: Definition, theirs: Definition): void {
    const before = this.#definition;
    const changed = changedBetween(before, merged);
    this.news = [...this.news.filter((code) => !changed.includes(code)), ...changed];
    this.#show(canonicalJson(merged) === canonicalJson(theirs) ? theirs : merged);
    if (this.news.length > 0) toasts.say(m.builder_changed_by_other({ count: this.news.length }));
  }

  /** What this browser had not saved when it was left. */
  #restore({ definition, base }: KeptDraft): void {
    const { merged, conflicts } = mergeDefinitions(base, definition, this.#definition);
    this.change(m.builder_restored(), () => merged);
    this.saving.conflicts = conflicts;
    if (conflicts.length > 0) this.saving.state = 'conflict';
    toasts.say(m.builder_restored());
  }
}

export const [useEditing, provideEditing] = createContext<Editing>();

/** The definition with the difference between two states of it applied. */
function exchanged(now: Definition, from: Definition, to: Definition): Definition {
  return now === from ? to : mergeDefinitions(from, to, now).merged;
}
