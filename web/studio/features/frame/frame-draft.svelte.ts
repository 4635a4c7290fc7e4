import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { frameAddresses, type FrameChange, type StudyFrame } from '../../../../server/contract/frame.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { ApiProblem, call, sentence } from '../../../ui/api.ts';
import { cleaned } from './frame-edits.ts';

/** Where a refusal belongs: to a dimension, to one of its values, or to the frame as a whole. */
export interface Refusal {
  readonly sentence: string;
  readonly dimension: number | null;
  readonly value: number | null;
}

/** What is typed of a frame until it is saved; whoever saved meanwhile is not overwritten unseen. */
export class FrameDraft {
  readonly #params: { readonly study: StudyId };
  #number: number;
  #before: string;
  frame: Frame;
  refusal = $state.raw<Refusal | null>(null);
  /** What another has saved since this was opened. */
  theirs = $state.raw<StudyFrame | null>(null);

  /** `number` is that of the version that the draft begins with. */
  constructor(study: StudyId, number: number, frame: Frame) {
    this.#params = { study };
    this.#number = number;
    this.frame = $state(structuredClone(frame));
    this.#before = JSON.stringify(cleaned(frame));
  }

  get changed(): boolean {
    return JSON.stringify(cleaned(this.frame)) !== this.#before;
  }

  /** The saved frame; null when it was refused, and why is said. */
  async save(): Promise<StudyFrame | null> {
    this.refusal = null;
    this.theirs = null;
    const change: FrameChange = { number: this.#number, frame: cleaned($state.snapshot(this.frame)) };
    try {
      return await call(frameAddresses.save, { params: this.#params, body: change });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile')
        this.theirs = await call(frameAddresses.show, { params: this.#params });
      else this.refusal = refusalOf(error);
      return null;
    }
  }

  /** What is typed here stays, and the next saving is made on top of what the other saved. */
  keepMine(): void {
    if (this.theirs) this.#number = this.theirs.number;
    this.theirs = null;
  }

  takeTheirs(): void {
    if (!this.theirs) return;
    this.frame = structuredClone(this.theirs.frame);
    this.#before = JSON.stringify(cleaned(this.frame));
    this.keepMine();
  }
}

function refusalOf(error: unknown): Refusal {
  const place = error instanceof ApiProblem ? String(error.details.place ?? '') : '';
  const numberIn = (list: string) => {
    const found = new RegExp(`${list}\\D+(\\d+)`).exec(place)?.[1];
    return found === undefined ? null : Number(found);
  };
  return { sentence: sentence(error), dimension: numberIn('dimensions'), value: numberIn('values') };
}
