import type { Imported, ImportPreview, Mapping } from '../../../../server/contract/import.ts';
import { sentence, upload } from '../../../ui/api.ts';

/** One import in the making: the file, what it would become, and how its columns go to items. */
export class ImportDesk {
  preview = $state.raw<ImportPreview>();
  imported = $state.raw<Imported>();
  /** What is wrong with the file or the mapping, as the server says it. */
  refusal = $state<string>();
  busy = $state(false);
  readonly #api: string;
  #file: File | undefined;
  #turn = 0;

  constructor(api: string) {
    this.#api = api;
  }

  /** No cell of a mapped column is something else than an answer. */
  readonly ready = $derived(
    !!this.preview && this.preview.report.columns.every(({ wrong }) => wrong.length === 0),
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
      this.imported = await upload<Imported>(`${this.#api}/imports`, this.#form(mapping));
    });
  }

  async #look(mapping?: Mapping): Promise<void> {
    const turn = ++this.#turn;
    await this.#run(async () => {
      const preview = await upload<ImportPreview>(`${this.#api}/imports/preview`, this.#form(mapping));
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
