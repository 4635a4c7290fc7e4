import type { Values } from '../../../../analysis/model/frame/frame.ts';
import type { Interview, TranscriptPreview } from '../../../../server/contract/interview.ts';
import { sentence, upload } from '../../../ui/api.ts';

/** A file on its way to become an interview: looked at first, then stored with what is said about it. */
export class ImportItem {
  readonly file: File;
  readonly #api: string;
  preview = $state.raw<TranscriptPreview | null>(null);
  error = $state<string | null>(null);
  code = $state('');
  title = $state('');
  attributes = $state.raw<Values>({});

  /** `api` is the address of the interviews of the study. */
  constructor(file: File, api: string) {
    this.file = file;
    this.#api = api;
  }

  async look(): Promise<void> {
    try {
      this.preview = await upload<TranscriptPreview>(`${this.#api}/preview`, this.#form());
    } catch (error) {
      this.error = sentence(error);
    }
  }

  /** True when it is stored; otherwise the reason stays with the item. */
  async store(): Promise<boolean> {
    const form = this.#form();
    form.append('code', this.code.trim());
    form.append('title', this.title);
    form.append('attributes', JSON.stringify(this.attributes));
    this.error = null;
    try {
      await upload<Interview>(this.#api, form);
      return true;
    } catch (error) {
      this.error = sentence(error);
      return false;
    }
  }

  #form(): FormData {
    const form = new FormData();
    form.append('file', this.file);
    return form;
  }
}
