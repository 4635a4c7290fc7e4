import type { Values } from '../../../../analysis/model/frame/frame.ts';
import { interviewAddresses } from '../../../../server/contract/interview.ts';
import {
  LARGEST_PROJECT,
  refiAddresses,
  type RefiImported,
  type RefiPreview,
} from '../../../../server/contract/refi.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { m } from '../../../messages/compiled/messages.js';
import { begin, call, sentence } from '../../../ui/api.ts';
import type { Watch } from '../../../ui/send-form.ts';
import { JobDesk } from '../job/job-desk.svelte.ts';
import { queryOf } from '../frame/values-query.ts';

/** One file on its way into the study: looked at first, then stored with what it does not say itself. */
export class ExchangeDesk {
  readonly #study: StudyId;
  #file: File | null = null;
  #leaving: AbortController | null = null;
  preview = $state.raw<RefiPreview | null>(null);
  imported = $state.raw<RefiImported | null>(null);
  refusal = $state<string | null>(null);
  /** How much of the file has left, from 0 to 1; null while nothing is under way. */
  sent = $state<number | null>(null);
  /** What the file does not say of codings and interviews. */
  values = $state.raw<Values>({});
  /** The rule of counting that a person chose, as the server takes it. */
  #rule: string | null = null;
  /** The import that is under way. */
  readonly jobs: JobDesk<RefiImported>;

  constructor(study: StudyId) {
    this.#study = study;
    this.jobs = new JobDesk(study, 'refi-import', {
      ondone: (imported) => (this.imported = imported),
      onfail: (error) => (this.refusal = sentence(error)),
    });
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
    this.#rule = null;
  }

  async look(file: File): Promise<void> {
    if (this.#leaving) return;
    this.clear();
    if (file.size > LARGEST_PROJECT) {
      this.refusal = m.refi_too_large({ name: file.name, limit: LARGEST_PROJECT / 1024 / 1024 });
      return;
    }
    this.#file = file;
    await this.#preview();
  }

  /** Looks again, by a rule that a person chose. */
  async choose(rule: string): Promise<void> {
    this.#rule = rule;
    await this.#preview();
  }

  async store(): Promise<void> {
    const values = queryOf(this.values);
    const form = { ...(values ? { values } : {}), ...this.#ruleForm() };
    const job = await this.#send((file, watch) =>
      begin(refiAddresses.import, { params: { study: this.#study }, form, file }, watch),
    );
    if (job) await this.jobs.follow(job);
  }

  /** Calls the file back: nothing of it is stored. */
  cancel(): void {
    this.#leaving?.abort();
  }

  /** Deletes the interviews that came in, one by one; what could not be deleted stays in the list. */
  async takeBack(): Promise<void> {
    for (const { id } of this.imported?.interviews ?? []) {
      await call(interviewAddresses.delete, { params: { study: this.#study, interview: id } });
      if (!this.imported) return;
      const interviews = this.imported.interviews.filter((each) => each.id !== id);
      this.imported = { ...this.imported, interviews };
    }
    this.clear();
  }

  #ruleForm(): { rule?: string } {
    return this.#rule === null ? {} : { rule: this.#rule };
  }

  async #preview(): Promise<void> {
    const form = this.#ruleForm();
    this.preview =
      (await this.#send((file, watch) =>
        call(refiAddresses.preview, { params: { study: this.#study }, form, file }, watch),
      )) ?? this.preview;
  }

  async #send<Reply>(send: (file: File, watch: Watch) => Promise<Reply>): Promise<Reply | undefined> {
    if (!this.#file || this.#leaving) return undefined;
    const { signal } = (this.#leaving = new AbortController());
    this.sent = 0;
    this.refusal = null;
    try {
      return await send(this.#file, { signal, onsent: (share) => (this.sent = share) });
    } catch (error) {
      if (!signal.aborted) this.refusal = sentence(error);
      return undefined;
    } finally {
      this.#leaving = null;
      this.sent = null;
    }
  }
}
