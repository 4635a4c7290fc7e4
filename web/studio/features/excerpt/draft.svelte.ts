import type { Frame, Values } from '../../../../analysis/model/frame/frame.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { RevisionId } from '../../../../server/contract/ids.ts';
import { type Kept, readKept, type Unfinished } from './kept-draft.ts';

const nothing: Unfinished = { span: null, values: {}, codes: [], memo: '', before: null };

/**
 * The coding under way. It is kept in the browser until it is saved or cancelled, so a reload or a lost session costs nothing.
 * Each change is written as it is made: an effect of the page would come too late for who leaves it at once.
 */
export class Draft {
  content = $state.raw<Unfinished>(nothing);
  // Derived, so that what shows the span is left alone while the rest changes.
  readonly span = $derived(this.content.span);
  readonly #key: string;
  readonly #revision: RevisionId;

  constructor(coder: string, interview: string, revision: RevisionId, frame: Frame) {
    this.#key = `fourlinks-coding ${coder} ${interview}`;
    this.#revision = revision;
    this.content = readKept(localStorage.getItem(this.#key), revision, frame) ?? nothing;
  }

  get values(): Values {
    return this.content.values;
  }

  get codes(): readonly string[] {
    return this.content.codes;
  }

  get memo(): string {
    return this.content.memo;
  }

  get before(): Mark | null {
    return this.content.before;
  }

  get begun(): boolean {
    const { values, codes, memo } = this.content;
    return Object.keys(values).length > 0 || codes.length > 0 || memo !== '';
  }

  /** Fills the draft with an excerpt to change it. */
  edit(before: Mark): void {
    const { start, end, values, codes, memo } = before;
    this.change({ span: { start, end }, values, codes: codes.map(({ code }) => code), memo, before });
  }

  clear(): void {
    this.change(nothing);
  }

  addCode(code: string): void {
    if (!this.codes.includes(code)) this.change({ codes: [...this.codes, code] });
  }

  removeCode(code: string): void {
    this.change({ codes: this.codes.filter((each) => each !== code) });
  }

  change(parts: Partial<Unfinished>): void {
    this.content = { ...this.content, ...parts };
    const kept: Kept = { revision: this.#revision, ...this.content };
    if (this.begun) localStorage.setItem(this.#key, JSON.stringify(kept));
    else localStorage.removeItem(this.#key);
  }
}
