import { codePoints } from '../../../../analysis/text/code-points.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { Redaction, RedactionKind, RedactionProposal } from '../../../../server/contract/redaction.ts';
import type { CorrectionEffect, Review, Revision } from '../../../../server/contract/transcript.ts';
import { del, get, post, put } from '../../../ui/api.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one interview with what is redacted in it, its revisions and the excerpts that wait for review. */
export class TranscriptDesk {
  interview = $state.raw<Interview>()!;
  redactions = $state.raw<readonly Redaction[]>([]);
  proposals = $state.raw<readonly RedactionProposal[]>([]);
  revisions = $state.raw<readonly Revision[]>([]);
  reviews = $state.raw<readonly Review[]>([]);
  readonly points = $derived(codePoints(this.interview.text));
  /** Who sees the raw layer may redact and correct it. */
  readonly raw: boolean;
  readonly #api: string;

  constructor(api: string, raw: boolean) {
    this.#api = api;
    this.raw = raw;
  }

  async load(): Promise<this> {
    const [interview, revisions, reviews] = await Promise.all([
      get<Interview>(this.#api),
      get<Revision[]>(`${this.#api}/revisions`),
      get<Review[]>(`${this.#api}/reviews`),
    ]);
    this.interview = interview;
    [this.revisions, this.reviews] = [revisions, reviews];
    if (this.raw) await this.#loadRedactions();
    return this;
  }

  /** Covers every place of the text that reads like the chosen one, or that one alone. */
  async redact(kind: RedactionKind, span: Span, everywhere: boolean): Promise<readonly Redaction[]> {
    const spans = everywhere ? this.#uncovered(this.words(span)) : [span];
    const made = await post<Redaction[]>(`${this.#api}/redactions`, {
      revision: this.interview.revision.id,
      kind,
      spans,
    });
    await this.#loadRedactions();
    return made;
  }

  async uncover(redactions: readonly Redaction[]): Promise<void> {
    for (const { id } of redactions) await del(`${this.#api}/redactions/${id}`);
    await this.#loadRedactions();
  }

  preview(text: string): Promise<CorrectionEffect> {
    return post(`${this.#api}/revisions/preview`, { revision: this.interview.revision.id, text });
  }

  async correct(text: string): Promise<void> {
    await post(`${this.#api}/revisions`, { revision: this.interview.revision.id, text });
    await this.load();
  }

  async textOf(revision: Revision): Promise<string> {
    return (await get<{ text: string }>(`${this.#api}/revisions/${revision.number}`)).text;
  }

  async settle({ excerpt, proposal }: Review): Promise<void> {
    const { start, end } = proposal!;
    await put(`${this.#api}/reviews/${excerpt.id}`, { version: excerpt.version, start, end });
    await this.load();
  }

  /** Takes an excerpt out whose words are gone; the way back is returned. */
  async remove({ excerpt: { id, version } }: Review): Promise<() => Promise<unknown>> {
    await del(`${this.#api}/excerpts/${id}?version=${version}`);
    await this.load();
    return async () => {
      await post(`${this.#api}/excerpts/${id}/restore`, { version: version + 1 });
      await this.load();
    };
  }

  words({ start, end }: Span): string {
    return this.points.slice(start, end);
  }

  /** The first place with these words that is not covered yet; null where there is none. */
  find(words: string): Span | null {
    return this.#uncovered(words)[0] ?? null;
  }

  /** The places with these words that are not covered yet. */
  #uncovered(words: string): Span[] {
    const found: Span[] = [];
    for (let at = this.interview.text.indexOf(words); at >= 0;) {
      const next = { start: this.points.toPoint(at), end: this.points.toPoint(at + words.length) };
      if (!this.redactions.some((other) => other.start < next.end && other.end > next.start))
        found.push(next);
      at = this.interview.text.indexOf(words, at + words.length);
    }
    return found;
  }

  async #loadRedactions(): Promise<void> {
    [this.redactions, this.proposals] = await Promise.all([
      get<Redaction[]>(`${this.#api}/redactions`),
      get<RedactionProposal[]>(`${this.#api}/redactions/proposals`),
    ]);
  }
}
