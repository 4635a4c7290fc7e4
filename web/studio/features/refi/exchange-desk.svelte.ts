import type { Stance } from '../../../../server/contract/construct.ts';
import type { RoleBand } from '../../../../server/contract/interview.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import { sentence, upload } from '../../../ui/api.ts';

/** One file on its way into the study: looked at first, then stored with what it does not say itself. */
export class ExchangeDesk {
  readonly #api: string;
  #file: File | null = null;
  preview = $state.raw<RefiPreview | null>(null);
  refusal = $state<string | null>(null);
  busy = $state(false);
  stance = $state<Stance>('problem');
  roleBand = $state<RoleBand>('other');

  /** `api` is the address of the exchange of the study. */
  constructor(api: string) {
    this.#api = api;
  }

  clear(): void {
    this.#file = null;
    this.preview = null;
    this.refusal = null;
  }

  async look(file: File): Promise<void> {
    this.clear();
    this.#file = file;
    this.preview = (await this.#send<RefiPreview>('preview', {})) ?? null;
  }

  /** What was stored; nothing when it was refused, with the reason in `refusal`. */
  async store(): Promise<RefiImported | undefined> {
    const { stance, roleBand } = this;
    return this.#send<RefiImported>('imports', { stance, roleBand });
  }

  async #send<Reply>(path: string, fields: Readonly<Record<string, string>>): Promise<Reply | undefined> {
    if (!this.#file) return undefined;
    const form = new FormData();
    form.append('file', this.#file);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    this.busy = true;
    this.refusal = null;
    try {
      return await upload<Reply>(`${this.#api}/${path}`, form);
    } catch (error) {
      this.refusal = sentence(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
