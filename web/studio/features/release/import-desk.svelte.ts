import {
  importAddresses,
  type Imported,
  type ImportPreview,
  type Mapping,
  type TableWish,
} from '../../../../server/contract/import.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { ApiProblem, begin, call, sentence } from '../../../ui/api.ts';
import { JobDesk } from '../job/job-desk.svelte.ts';

/** One import in the making: the file, where its table stands, what it would become, and how its columns go to items. */
export class ImportDesk {
  preview = $state.raw<ImportPreview>();
  imported = $state.raw<Imported>();
  /** What is wrong with the file or the mapping, as the server says it. */
  refusal = $state<string>();
  /** A file of answers for which there is no questionnaire yet. */
  orphan = $state.raw<File>();
  busy = $state(false);
  /** How much of the file has been sent, from 0 to 1. */
  sent = $state(0);
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

  /** Some column answers an item. */
  readonly ready = $derived(!!this.preview && this.preview.report.columns.length > 0);

  async take(file: File): Promise<void> {
    this.clear();
    this.#file = file;
    await this.#look({});
  }

  clear(): void {
    this.#turn += 1;
    this.#file = undefined;
    this.preview = undefined;
    this.imported = undefined;
    this.refusal = undefined;
    this.orphan = undefined;
  }

  /** Reads the table from another place of the file; which column answers what is guessed anew. */
  async place(wish: TableWish): Promise<void> {
    await this.#look({ table: JSON.stringify(wish) });
  }

  /** Lets a column answer an item, or one part of it; the item that it answered before is left without. */
  async map(item: string, column: string | null, part?: number): Promise<void> {
    if (!this.preview) return;
    const freed = Object.entries(this.preview.mapping.items).map(([code, own]) => {
      const without = Array.isArray(own)
        ? own.map((each) => (each === column ? null : each))
        : own === column
          ? null
          : own;
      return [code, without] as const;
    });
    const items: Mapping['items'] = Object.fromEntries(freed);
    const own = items[item];
    items[item] = part === undefined ? column : (Array.isArray(own) ? own : []).with(part, column);
    await this.#change({ items });
  }

  /** Lets one column answer an item as a whole, or one column for each of its parts. */
  async split(item: string, isSplit: boolean): Promise<void> {
    const parts = this.preview?.items.find(({ code }) => code === item)?.parts;
    if (!this.preview || !parts) return;
    const own = isSplit ? parts.map(() => null) : null;
    await this.#change({ items: { ...this.preview.mapping.items, [item]: own } });
  }

  async countAsMissing(missing: string[]): Promise<void> {
    await this.#change({ missing });
  }

  /** Counts a code of one column as missing, or no longer. */
  async countInColumn(column: string, code: string, isMissing: boolean): Promise<void> {
    const { missingIn = {} } = this.preview?.mapping ?? {};
    const others = (missingIn[column] ?? []).filter((each) => each !== code);
    await this.#change({ missingIn: { ...missingIn, [column]: isMissing ? [...others, code] : others } });
  }

  /** Takes a spelling of one column for a value of its item, for no answer (null), or again for what it says itself. */
  async treat(column: string, spelling: string, value: number | null | undefined): Promise<void> {
    const { spellings = {} } = this.preview?.mapping ?? {};
    const { [spelling]: _, ...others } = spellings[column] ?? {};
    const own = value === undefined ? others : { ...others, [spelling]: value };
    await this.#change({ spellings: { ...spellings, [column]: own } });
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

  async #change(part: Partial<Mapping>): Promise<void> {
    if (this.preview) await this.#look({ mapping: JSON.stringify({ ...this.preview.mapping, ...part }) });
  }

  async #look(form: { mapping?: string; table?: string }): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const turn = ++this.#turn;
    const watch = { signal: new AbortController().signal, onsent: (share: number) => (this.sent = share) };
    await this.#run(async () => {
      try {
        const given = { params: { study: this.#study }, form, file };
        const preview = await call(importAddresses.preview, given, watch);
        if (turn === this.#turn) this.preview = preview;
      } catch (error) {
        const isOrphan = error instanceof ApiProblem && error.code === 'release-instrument-missing';
        if (!isOrphan) throw error;
        if (turn === this.#turn) this.orphan = file;
      }
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.sent = 0;
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
