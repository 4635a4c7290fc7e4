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

/** The coding under way. It is kept in the browser until it is saved or cancelled, so a reload or a lost session costs nothing. */
export class Draft {
  span = $state.raw<Span | null>(null);
  link = $state<Link | null>(null);
  stance = $state<Stance | null>(null);
  codes = $state.raw<readonly string[]>([]);
  memo = $state('');
  /** The excerpt that is being changed, as it was when that began; null while a new one is made. */
  before = $state.raw<Mark | null>(null);
  readonly begun = $derived(
    this.link !== null || this.stance !== null || this.codes.length > 0 || this.memo !== '',
  );
  readonly #key: string;
  readonly #revision: RevisionId;

  constructor(coder: string, interview: string, revision: RevisionId) {
    this.#key = `fourlinks-coding ${coder} ${interview}`;
    this.#revision = revision;
    const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
    if (kept?.revision === revision) this.take(kept);
  }

  /** Fills the draft with an excerpt to change it. */
  edit(mark: Mark): void {
    const { start, end, link, stance, codes, memo } = mark;
    this.take({
      span: { start, end },
      link,
      stance,
      codes: codes.map(({ code }) => code),
      memo,
      before: mark,
    });
  }

  clear(): void {
    this.take({ span: null, link: null, stance: null, codes: [], memo: '', before: null });
  }

  addCode(code: string): void {
    if (!this.codes.includes(code)) this.codes = [...this.codes, code];
  }

  removeCode(code: string): void {
    this.codes = this.codes.filter((each) => each !== code);
  }

  /** Writes what is unfinished to the browser; run in an effect, it follows every change. */
  keep(): void {
    const kept: Kept = { revision: this.#revision, ...this.content };
    if (this.begun) localStorage.setItem(this.#key, JSON.stringify(kept));
    else localStorage.removeItem(this.#key);
  }

  get content(): Unfinished {
    const { span, link, stance, codes, memo, before } = this;
    return { span, link, stance, codes, memo, before };
  }

  take({ span, link, stance, codes, memo, before }: Unfinished): void {
    this.span = span;
    this.link = link;
    this.stance = stance;
    this.codes = codes;
    this.memo = memo;
    this.before = before;
  }
}
