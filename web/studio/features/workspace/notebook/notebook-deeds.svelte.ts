import type { AnalysisEntry, NotebookEntry, RecordEntry } from '../../../../../server/contract/notebook.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { copyText } from '../../../../ui/copy-text.ts';
import { toasts } from '../../../../ui/toast.svelte.ts';
import { router } from '../../../state/router.svelte.ts';
import { changeEntry, duplicateEntry, moveEntry, removeEntry } from './deeds.ts';
import type { Desk } from './desk.svelte.ts';
import type { EntryDeeds } from './entry-deeds.ts';
import type { OneLine } from './one-line.ts';
import { putOnResults } from './on-results.ts';
import { titleOf } from './titles.ts';

/** What can be done on the page of a notebook, and which dialog is open for it. */
export class NotebookDeeds implements EntryDeeds {
  modelling = $state(false);
  rerunning = $state(false);
  comparing = $state(false);
  asking = $state(false);
  /** The entry that another is held against. */
  compared = $state.raw<AnalysisEntry>();
  /** What a dialog with one line asks for. */
  asked = $state.raw<OneLine>();
  readonly #desk: Desk;
  readonly #show: (id: string | null) => void;

  constructor(desk: Desk, show: (id: string | null) => void) {
    this.#desk = desk;
    this.#show = show;
  }

  renameNotebook(): void {
    this.#ask({
      title: m.workspace_rename(),
      label: m.workspace_notebook_title(),
      value: this.#desk.content.title,
      needed: true,
      ondone: (title) => this.#desk.change(m.workspace_rename(), (content) => ({ ...content, title })),
    });
  }

  rename(entry: NotebookEntry): void {
    if (entry.kind === 'text') return this.#show(entry.id);
    this.#ask({
      title: m.workspace_rename_entry(),
      label: m.workspace_entry_name(),
      hint: m.workspace_entry_name_hint(),
      value: entry.title ?? '',
      ondone: (title) => this.#set(m.workspace_rename_entry(), entry, { title: title || undefined }),
    });
  }

  chooseRows(entry: AnalysisEntry): void {
    this.#ask({
      title: m.workspace_entry_rows(),
      label: m.workspace_rows(),
      hint: m.workspace_rows_hint(),
      value: entry.where ?? '',
      maxlength: 2000,
      ondone: (where) => this.#set(m.workspace_entry_rows(), entry, { where: where || undefined }),
    });
  }

  duplicate({ id }: NotebookEntry): void {
    this.#desk.change(m.workspace_duplicate(), (content) => duplicateEntry(content, id));
    const { entries } = this.#desk.content;
    const at = entries.findIndex((each) => each.id === id);
    this.#show(entries[at + 1]?.id ?? id);
  }

  move({ id }: NotebookEntry, step: number): void {
    const at = this.#desk.content.entries.findIndex((each) => each.id === id);
    this.#desk.change(m.workspace_did_move(), (content) => moveEntry(content, id, at + step));
  }

  dropOn(id: string, { id: target }: NotebookEntry): void {
    const at = this.#desk.content.entries.findIndex((each) => each.id === target);
    this.#desk.change(m.workspace_did_move(), (content) => moveEntry(content, id, at));
  }

  remove(entry: NotebookEntry): void {
    const title = titleOf(entry);
    this.#desk.change(m.workspace_did_remove({ title }), (content) => removeEntry(content, entry.id));
    toasts.say(m.workspace_entry_removed({ title }), () => this.#desk.undo());
  }

  async copyLink({ id }: NotebookEntry): Promise<void> {
    const { origin, pathname } = window.location;
    await copyText(`${origin}${pathname}?entry=${id}`);
    toasts.say(m.workspace_link_copied());
  }

  compare(entry: AnalysisEntry): void {
    this.compared = entry;
    this.comparing = true;
  }

  async putOnResults(entry: AnalysisEntry | RecordEntry): Promise<void> {
    try {
      const { study, frame } = this.#desk;
      const takeBack = await putOnResults(study, frame, entry, titleOf(entry));
      toasts.say(m.workspace_on_results_done(), () =>
        takeBack().catch((error: unknown) => toasts.fail(error)),
      );
    } catch (error) {
      toasts.fail(error);
    }
  }

  help({ analysis }: AnalysisEntry | RecordEntry): void {
    router.filter({ help: analysis.procedure });
  }

  #ask(asked: OneLine): void {
    this.asked = asked;
    this.asking = true;
  }

  /** A field that is undefined goes. */
  #set(label: string, { id }: NotebookEntry, fields: Readonly<Record<string, string | undefined>>): void {
    const changed = (entry: NotebookEntry) =>
      Object.fromEntries(
        Object.entries({ ...entry, ...fields }).filter(([, value]) => value !== undefined),
      ) as NotebookEntry;
    this.#desk.change(label, (content) => changeEntry(content, id, changed));
  }
}
