import type { Span } from '../../../../analysis/text/code-points.ts';
import type { Link, Stance } from '../../../../server/contract/construct.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { ExcerptId, RevisionId } from '../../../../server/contract/ids.ts';

interface Kept {
  readonly revision: RevisionId;
  readonly span: Span | null;
  readonly link: Link | null;
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  readonly memo: string;
  readonly editing: ExcerptId | null;
}

/** The coding under way. It is kept in the browser until it is saved or cancelled, so a reload or a lost session costs nothing. */
export class Draft {
  span = $state.raw<Span | null>(null);
  link = $state<Link | null>(null);
  stance = $state<Stance | null>(null);
  codes = $state.raw<readonly string[]>([]);
  memo = $state('');
  /** The excerpt that is being changed; null while a new one is made. */
  editing = $state<ExcerptId | null>(null);
  readonly begun = $derived(
    this.link !== null || this.stance !== null || this.codes.length > 0 || this.memo !== '',
  );
  readonly #key: string;
  readonly #revision: RevisionId;

  constructor(coder: string, interview: string, revision: RevisionId) {
    this.#key = `fourlinks-coding ${coder} ${interview}`;
    this.#revision = revision;
    const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
    if (kept?.revision === revision) this.#take(kept);
  }

  /** Fills the draft with an excerpt to change it. */
  edit({ id, start, end, link, stance, codes, memo }: Mark): void {
    const names = codes.map(({ code }) => code);
    this.#take({ span: { start, end }, link, stance, codes: names, memo, editing: id });
  }

  clear(): void {
    this.#take({ span: null, link: null, stance: null, codes: [], memo: '', editing: null });
  }

  addCode(code: string): void {
    if (!this.codes.includes(code)) this.codes = [...this.codes, code];
  }

  removeCode(code: string): void {
    this.codes = this.codes.filter((each) => each !== code);
  }

  /** Writes what is unfinished to the browser; run in an effect, it follows every change. */
  keep(): void {
    const { span, link, stance, codes, memo, editing } = this;
    const kept: Kept = { revision: this.#revision, span, link, stance, codes, memo, editing };
    if (this.begun) localStorage.setItem(this.#key, JSON.stringify(kept));
    else localStorage.removeItem(this.#key);
  }

  #take({ span, link, stance, codes, memo, editing }: Omit<Kept, 'revision'>): void {
    this.span = span;
    this.link = link;
    this.stance = stance;
    this.codes = codes;
    this.memo = memo;
    this.editing = editing;
  }
}
