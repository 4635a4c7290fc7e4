import type { SpeakerPlan } from '../../../../analysis/model/speakers.ts';
import type { Values } from '../../../../analysis/model/frame/frame.ts';
import {
  type DescribedSpeaker,
  interviewAddresses,
  type TranscriptPreview,
} from '../../../../server/contract/interview.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { call, sentence } from '../../../ui/api.ts';
import { type EncodingChoice, encodingChoices } from './encoding-choices.ts';
import { isWhole, planOf, rowsOf, type SpeakerRow } from './speaker-rows.ts';

/** A file on its way to become an interview: looked at first, then stored with what is said about it. */
export class ImportItem {
  readonly file: File;
  readonly #study: StudyId;
  preview = $state.raw<TranscriptPreview | null>(null);
  error = $state<string | null>(null);
  code = $state('');
  title = $state('');
  attributes = $state.raw<Values>({});
  /** The labels of the text, as they are judged so far. */
  rows = $state.raw<readonly SpeakerRow[]>([]);
  /** In what the text could be written, as the file was first read. */
  encodings = $state.raw<readonly EncodingChoice[]>([]);
  /** The one that a person chose. */
  encoding = $state<string>();

  constructor(file: File, study: StudyId) {
    this.file = file;
    this.#study = study;
  }

  /** Reads the file, in another encoding than the guessed one where one is chosen. */
  async look(encoding?: string): Promise<void> {
    this.error = null;
    try {
      this.preview = await call(interviewAddresses.preview, {
        params: { study: this.#study },
        form: { ...(encoding && { encoding }) },
        file: this.file,
      });
      this.encoding = encoding;
      if (!encoding) this.encodings = encodingChoices(this.preview);
      this.rows = rowsOf(this.preview.speakers);
    } catch (error) {
      this.error = sentence(error);
    }
  }

  /** The labels of the text with one more that a person names. */
  async find(label: string): Promise<readonly DescribedSpeaker[]> {
    const { speakers, dropped } = planOf(this.rows);
    const added: SpeakerPlan = {
      speakers: [...speakers, { name: label, role: 'unknown', labels: [label] }],
      dropped: dropped.filter((each) => each !== label),
    };
    const found = await call(interviewAddresses.preview, {
      params: { study: this.#study },
      form: { speakers: JSON.stringify(added), ...(this.encoding && { encoding: this.encoding }) },
      file: this.file,
    });
    return found.speakers;
  }

  /** Nothing is left that only a person can say. */
  get isReady(): boolean {
    const read = this.preview?.encoding;
    return this.preview !== null && (!read || read.sure === 'sure') && isWhole(this.rows);
  }

  /** True when it is stored; otherwise the reason stays with the item. */
  async store(): Promise<boolean> {
    const form = {
      code: this.code.trim(),
      title: this.title,
      attributes: JSON.stringify(this.attributes),
      speakers: JSON.stringify(planOf(this.rows)),
      ...(this.encoding && { encoding: this.encoding }),
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
