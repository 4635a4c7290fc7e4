import type { Job } from '../../../../server/contract/job.ts';
import type { Imported, ImportPreview, Mapping } from '../../../../server/contract/import.ts';
import { begin, sentence, upload } from '../../../ui/api.ts';
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
  readonly #api: (path: string) => string;
  #file: File | undefined;
  #turn = 0;

  /** `api` gives the address of a resource of the study. */
  constructor(api: (path: string) => string) {
    this.#api = api;
    this.jobs = new JobDesk(api('jobs'), 'table-import', {
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
    if (!this.preview) return;
    const { mapping } = this.preview;
    await this.#run(async () => {
      const job = await begin<Job>(this.#api('releases/imports'), this.#form(mapping));
      await this.jobs.follow(job);
    });
  }

  async #look(mapping?: Mapping): Promise<void> {
    const turn = ++this.#turn;
    await this.#run(async () => {
      const preview = await upload<ImportPreview>(this.#api('releases/imports/preview'), this.#form(mapping));
      if (turn === this.#turn) this.preview = preview;
    });
  }

  #form(mapping: Mapping | undefined): FormData {
    const form = new FormData();
    if (mapping) form.append('mapping', JSON.stringify(mapping));
    if (this.#file) form.append('file', this.#file);
    return form;
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
