import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../../../../server/contract/ids.ts';
import {
  instrumentFileAddresses,
  type InstrumentPreview,
} from '../../../../../server/contract/instrument-file.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { ApiProblem, call, sentence } from '../../../../ui/api.ts';

/** Where files of another kind are taken in. */
const doors = {
  interviews: { path: 'transcripts', label: () => m.instrument_file_door_interviews() },
  exchange: { path: 'exchange', label: () => m.instrument_file_door_exchange() },
} as const;

/** A file on its way into the draft: what it was read as, what a person says of its lines. Nothing is stored before it is used. */
export class Importing {
  preview = $state.raw<InstrumentPreview | null>(null);
  busy = $state(false);
  error = $state<string>();
  /** The page that takes the file, where it is no questionnaire. */
  door = $state.raw<{ readonly href: string; readonly label: string }>();
  corrections = $state.raw<Readonly<Record<string, string>>>({});
  readonly #study: StudyId;
  #file: File | null = null;
  #turn = 0;

  constructor(study: StudyId) {
    this.#study = study;
  }

  get definition(): Definition | null {
    return (this.preview?.definition as Definition | undefined) ?? null;
  }

  async read(file: File): Promise<void> {
    this.#file = file;
    this.corrections = {};
    await this.#send();
  }

  /** A line is something else than it was taken for; the whole is read anew. */
  async correct(line: number, said: string): Promise<void> {
    this.corrections = { ...this.corrections, [line]: said };
    await this.#send();
  }

  reset(): void {
    this.#turn += 1;
    this.#file = null;
    this.preview = null;
    this.error = undefined;
    this.door = undefined;
    this.busy = false;
  }

  async #send(): Promise<void> {
    const turn = (this.#turn += 1);
    this.busy = true;
    this.error = undefined;
    this.door = undefined;
    try {
      const preview = await call(instrumentFileAddresses.preview, {
        params: { study: this.#study },
        form: { corrections: JSON.stringify(this.corrections) },
        file: this.#file!,
      });
      if (turn === this.#turn) this.preview = preview;
    } catch (fault) {
      if (turn === this.#turn) this.#refuse(fault);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  #refuse(fault: unknown): void {
    this.error = sentence(fault);
    const named = fault instanceof ApiProblem ? fault.details['door'] : undefined;
    const door = Object.entries(doors).find(([name]) => name === named)?.[1];
    if (door) this.door = { href: `/studies/${this.#study}/${door.path}`, label: door.label() };
  }
}
