import type { StudyId } from '../../../../server/contract/ids.ts';
import {
  type Report,
  reportAddresses,
  type ReportContent,
  type ReportSection,
} from '../../../../server/contract/report.ts';
import { call } from '../../../ui/api.ts';
import { Steps } from '../../state/steps.svelte.ts';

/** A report while it is edited: every step can be taken back. */
export class ReportDraft {
  readonly params: { readonly study: StudyId; readonly report: Report['id'] };
  readonly #steps = new Steps<ReportContent>();
  #saved = $state('');
  content = $state.raw<ReportContent>()!;
  version = $state(0);
  files = $state.raw<Report['files']>([]);

  constructor(study: StudyId, report: Report) {
    this.params = { study, report: report.id };
    this.take(report);
  }

  get changed(): boolean {
    return JSON.stringify(this.content) !== this.#saved;
  }

  get canUndo(): boolean {
    return this.#steps.undoLabel !== undefined;
  }

  get canRedo(): boolean {
    return this.#steps.redoLabel !== undefined;
  }

  /** Typing on in one `field` is one step. */
  set(change: Partial<ReportContent>, field?: string): void {
    const next = { ...this.content, ...change };
    this.#steps.did('step', this.content, next, field);
    this.content = next;
  }

  setSection(section: ReportSection, field?: string): void {
    const sections = this.content.sections.map((each) => (each.id === section.id ? section : each));
    this.set({ sections }, field);
  }

  undo(): void {
    this.content = this.#steps.undo(this.content);
  }

  redo(): void {
    this.content = this.#steps.redo(this.content);
  }

  async save(): Promise<void> {
    const body = { version: this.version, ...this.content };
    this.#adopt(await call(reportAddresses.save, { params: this.params, body }));
  }

  /** Goes on from what stands on the server, in the place of one’s own. */
  take(report: Report): void {
    this.content = contentOf(report);
    this.#steps.forget();
    this.#adopt(report);
  }

  /** Saves over what somebody else saved meanwhile. */
  async overwrite({ version }: Report): Promise<void> {
    this.version = version;
    await this.save();
  }

  #adopt(report: Report): void {
    this.version = report.version;
    this.files = report.files;
    this.#saved = JSON.stringify(contentOf(report));
    this.content = contentOf(report);
  }
}

function contentOf({ title, author, language, audience, release, sections }: Report): ReportContent {
  return { title, author, language, audience, release, sections };
}
