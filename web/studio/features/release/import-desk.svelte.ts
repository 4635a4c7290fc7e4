import {
  importAddresses,
  type Imported,
  type ImportPreview,
  type Mapping,
} from '../../../../server/contract/import.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { begin, call, sentence } from '../../../ui/api.ts';
import { JobDesk } from '../job/job-desk.svelte.ts';

/** One import in the making: the file, what it would become, and how its columns go to items. */
export class ImportDesk {
  preview = $state.raw<ImportPreview>();
  imported = $state.raw<Imported>();
  /** What is wrong with the file or the mapping, as the server says it. */
  refusal = $state<string>();
  busy = $state(false);
  /** The import that is under way. */
  readonly jobs: JobDesk<Imported>;
  readonly #study: StudyId;
  #file: File | undefined;
  #turn = 0;

  constructor(study: StudyId) {
    this.#study = study;
    this.jobs = new JobDesk(study, 'table-import', {
      ondone: (imported) => (this.imported = imported ?? undefined),
      onfail: (error) => (this.refusal = sentence(error)),
    });
  }

  /** No cell of a mapped column is something else than an answer. */
  readonly ready = $derived(
    !!this.preview && this.preview.report.columns.every(({ wrongRows }) => wrongRows === 0),
  );

  async take(file: File): Promise<void> {
    this.clear();
    this.#file = file;
    await this.#look();
  }

  clear(): void {
    this.#file = undefined;
    this.preview = undefined;
    this.imported = undefined;
    this.refusal = undefined;
  }

  /** Lets a column answer an item; the item that it answered before is left without. */
  async map(item: string, column: string | null): Promise<void> {
    if (!this.preview) return;
    const { items, missing } = this.preview.mapping;
    const freed = Object.entries(items).map(([code, own]) => [code, own === column ? null : own] as const);
    await this.#look({ items: { ...Object.fromEntries(freed), [item]: column }, missing });
  }

  async countAsMissing(missing: string[]): Promise<void> {
    if (this.preview) await this.#look({ ...this.preview.mapping, missing });
  }

  async store(): Promise<void> {
    const file = this.#file;
    if (!this.preview || !file) return;
    const form = { mapping: JSON.stringify(this.preview.mapping) };
    await this.#run(async () => {
      const job = await begin(importAddresses.import, { params: { study: this.#study }, form, file });
      await this.jobs.follow(job);
    });
  }

  async #look(mapping?: Mapping): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const turn = ++this.#turn;
    const form = mapping ? { mapping: JSON.stringify(mapping) } : {};
    await this.#run(async () => {
      const preview = await call(importAddresses.preview, { params: { study: this.#study }, form, file });
      if (turn === this.#turn) this.preview = preview;
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = undefined;
    try {
      await work();
    } catch (error) {
      this.refusal = sentence(error);
    } finally {
      this.busy = false;
    }
  }
}
