import type { Values } from '../../../../analysis/model/frame/frame.ts';
import { interviewAddresses, type TranscriptPreview } from '../../../../server/contract/interview.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { call, sentence } from '../../../ui/api.ts';

/** A file on its way to become an interview: looked at first, then stored with what is said about it. */
export class ImportItem {
  readonly file: File;
  readonly #study: StudyId;
  preview = $state.raw<TranscriptPreview | null>(null);
  error = $state<string | null>(null);
  code = $state('');
  title = $state('');
  attributes = $state.raw<Values>({});

  constructor(file: File, study: StudyId) {
    this.file = file;
    this.#study = study;
  }

  async look(): Promise<void> {
    try {
      this.preview = await call(interviewAddresses.preview, {
        params: { study: this.#study },
        form: {},
        file: this.file,
      });
    } catch (error) {
      this.error = sentence(error);
    }
  }

  /** True when it is stored; otherwise the reason stays with the item. */
  async store(): Promise<boolean> {
    const form = {
      code: this.code.trim(),
      title: this.title,
      attributes: JSON.stringify(this.attributes),
    };
    this.error = null;
    try {
      await call(interviewAddresses.import, { params: { study: this.#study }, form, file: this.file });
      return true;
    } catch (error) {
      this.error = sentence(error);
      return false;
    }
  }
}
