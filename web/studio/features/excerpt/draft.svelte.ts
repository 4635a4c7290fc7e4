import type { Span } from '../../../../analysis/text/code-points.ts';
import type { Link, Stance } from '../../../../server/contract/construct.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { RevisionId } from '../../../../server/contract/ids.ts';

/** Everything that a coding under way holds. */
export interface Unfinished {
  readonly span: Span | null;
  readonly link: Link | null;
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  readonly memo: string;
  readonly before: Mark | null;
}

interface Kept extends Unfinished {
  readonly revision: RevisionId;
}

const nothing: Unfinished = { span: null, link: null, stance: null, codes: [], memo: '', before: null };

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

  constructor(coder: string, interview: string, revision: RevisionId) {
    this.#key = `fourlinks-coding ${coder} ${interview}`;
    this.#revision = revision;
    const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
    if (kept?.revision === revision) this.content = kept;
  }

  get link(): Link | null {
    return this.content.link;
  }

  get stance(): Stance | null {
    return this.content.stance;
  }

  get codes(): readonly string[] {
    return this.content.codes;
  }

  get memo(): string {
    return this.content.memo;
  }

  /** The excerpt that is being changed, as it was when that began; null while a new one is made. */
  get before(): Mark | null {
    return this.content.before;
  }

  get begun(): boolean {
    const { link, stance, codes, memo } = this.content;
    return link !== null || stance !== null || codes.length > 0 || memo !== '';
  }

  /** Fills the draft with an excerpt to change it. */
  edit(before: Mark): void {
    const { start, end, link, stance, codes, memo } = before;
    this.change({ span: { start, end }, link, stance, codes: codes.map(({ code }) => code), memo, before });
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
