import type { Values } from '../../../../analysis/model/frame/frame.ts';
import { LARGEST_PROJECT, type RefiImported, type RefiPreview } from '../../../../server/contract/refi.ts';
import { m } from '../../../messages/compiled/messages.js';
import { del, sentence, upload } from '../../../ui/api.ts';
import { queryOf } from '../frame/values-query.ts';

/** One file on its way into the study: looked at first, then stored with what it does not say itself. */
export class ExchangeDesk {
  readonly #address: (name: string) => string;
  #file: File | null = null;
  #leaving: AbortController | null = null;
  preview = $state.raw<RefiPreview | null>(null);
  imported = $state.raw<RefiImported | null>(null);
  refusal = $state<string | null>(null);
  /** How much of the file has left, from 0 to 1; null while nothing is under way. */
  sent = $state<number | null>(null);
  /** What the file does not say of codings and interviews. */
  values = $state.raw<Values>({});

  /** `address` is that of the resources of the study. */
  constructor(address: (name: string) => string) {
    this.#address = address;
  }

  get fileName(): string {
    return this.#file?.name ?? '';
  }

  clear(): void {
    this.#file = null;
    this.preview = null;
    this.imported = null;
    this.refusal = null;
    this.values = {};
  }

  async look(file: File): Promise<void> {
    if (this.#leaving) return;
    this.clear();
    if (file.size > LARGEST_PROJECT) {
      this.refusal = m.refi_too_large({ name: file.name, limit: LARGEST_PROJECT / 1024 / 1024 });
      return;
    }
    this.#file = file;
    this.preview = (await this.#send<RefiPreview>('refi/preview', {})) ?? null;
  }

  async store(): Promise<void> {
    const values = queryOf(this.values);
    this.imported = (await this.#send<RefiImported>('refi/imports', values ? { values } : {})) ?? null;
  }

  /** Calls the file back: nothing of it is stored. */
  cancel(): void {
    this.#leaving?.abort();
  }

  /** Deletes the interviews that came in, one by one; what could not be deleted stays in the list. */
  async takeBack(): Promise<void> {
    for (const { id } of this.imported?.interviews ?? []) {
      await del(this.#address(`interviews/${id}`));
      if (!this.imported) return;
      const interviews = this.imported.interviews.filter((each) => each.id !== id);
      this.imported = { ...this.imported, interviews };
    }
    this.clear();
  }

  async #send<Reply>(path: string, fields: Readonly<Record<string, string>>): Promise<Reply | undefined> {
    if (!this.#file || this.#leaving) return undefined;
    const form = new FormData();
    form.append('file', this.#file);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { signal } = (this.#leaving = new AbortController());
    this.sent = 0;
    this.refusal = null;
    try {
      return await upload<Reply>(this.#address(path), form, {
        signal,
        onsent: (share) => (this.sent = share),
      });
    } catch (error) {
      if (!signal.aborted) this.refusal = sentence(error);
      return undefined;
    } finally {
      this.#leaving = null;
      this.sent = null;
    }
  }
}
