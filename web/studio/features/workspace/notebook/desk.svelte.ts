import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { NotebookId, RecordReleaseId, ReleaseId, StudyId } from '../../../../../server/contract/ids.ts';
import {
  type Notebook,
  notebookAddresses,
  type NotebookContent,
  type NotebookFrame,
} from '../../../../../server/contract/notebook.ts';
import {
  recordAddresses,
  type RecordReleaseDetail,
  type RecordReleaseSummary,
} from '../../../../../server/contract/record.ts';
import { releaseAddresses, type ReleaseDetail } from '../../../../../server/contract/release.ts';
import { call } from '../../../../ui/api.ts';
import { Answers, asksOf, recordAsksOf } from '../result/answers.ts';
import { type VariableInfo, variablesIn } from '../form/variables-in.ts';
import { Saving } from './saving.svelte.ts';
import { Steps } from '../../../state/steps.svelte.ts';
import { contentOf } from './whole.ts';

/** What a notebook finds when it is opened. */
interface Grounds {
  readonly release: ReleaseDetail;
  readonly lost: boolean;
  readonly records: readonly RecordReleaseSummary[];
}

/** A notebook that is open: what it holds, what was done to it and what was found. */
export class Desk {
  content: NotebookContent = $state.raw()!;
  readonly id: NotebookId;
  readonly study: StudyId;
  readonly steps = new Steps<NotebookContent>();
  readonly saving: Saving;
  readonly answers;
  readonly recordAnswers;
  /** The releases of appraisal records of the study, the newest first. */
  readonly records: readonly RecordReleaseSummary[];
  /** The releases that the notebook has been about since it was opened. */
  readonly releases = new SvelteMap<ReleaseId, ReleaseDetail>();
  /** Takes a variable where one was last looked for. */
  pick = $state.raw<((name: string) => void) | null>(null);

  /** The release that it was about is removed: it is about the newest now. */
  readonly lost: boolean;

  constructor(study: StudyId, notebook: Notebook, { release, lost, records }: Grounds) {
    this.lost = lost;
    this.study = study;
    this.id = notebook.id;
    this.releases.set(release.id, release);
    this.content = contentOf(notebook);
    const params = { study, notebook: notebook.id };
    const server = {
      load: () => call(notebookAddresses.show, { params }),
      save: (content: NotebookContent, version: number) =>
        call(notebookAddresses.save, { params, body: { version, ...content } }),
    };
    this.saving = new Saving(notebook, server, () => this.content);
    this.records = records;
    this.answers = new Answers(asksOf(study));
    this.recordAnswers = new Answers(recordAsksOf(study));
  }

  /** The release that its numbers rest on. */
  readonly release: ReleaseDetail = $derived(this.releases.get(this.content.release)!);

  readonly variables: readonly VariableInfo[] = $derived(
    variablesIn(this.release.manifest, this.content.derive),
  );

  get frame(): NotebookFrame {
    return this.content;
  }

  /** Does something to the notebook, as a step that can be undone. Typing on in one `field` is one step. */
  change(label: string, deed: (content: NotebookContent) => NotebookContent, field?: string): void {
    const before = this.content;
    const after = deed(before);
    if (after === before) return;
    this.steps.did(label, before, after, field);
    this.#show(after);
  }

  undo(): void {
    this.#show(this.steps.undo(this.content));
  }

  redo(): void {
    this.#show(this.steps.redo(this.content));
  }

  /** Takes what another editor saved in place of one's own. */
  async take(notebook: Notebook): Promise<void> {
    await this.load(notebook.release);
    this.content = contentOf(notebook);
    this.steps.forget();
    this.saving.adopt(notebook);
  }

  /** A release must be there before the notebook can be about it. */
  async load(release: ReleaseId): Promise<ReleaseDetail> {
    const known = this.releases.get(release);
    if (known) return known;
    const detail = await call(releaseAddresses.show, { params: { study: this.study, release } });
    this.releases.set(release, detail);
    return detail;
  }

  readonly #recordDetails: Partial<Record<RecordReleaseId, Promise<RecordReleaseDetail>>> = {};

  /** What a release of records tells of itself; asked once. */
  recordRelease(release: RecordReleaseId): Promise<RecordReleaseDetail> {
    return (this.#recordDetails[release] ??= call(recordAddresses.show, {
      params: { study: this.study, release },
    }));
  }

  #show(content: NotebookContent): void {
    if (content === this.content) return;
    this.content = content;
    this.saving.touch();
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
