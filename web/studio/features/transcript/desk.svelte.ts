import { codePoints } from '../../../../analysis/text/code-points.ts';
import { excerptAddresses } from '../../../../server/contract/excerpt.ts';
import type { InterviewId, StudyId } from '../../../../server/contract/ids.ts';
import { type Interview, interviewAddresses } from '../../../../server/contract/interview.ts';
import {
  type Redaction,
  redactionAddresses,
  type RedactionKind,
  type RedactionProposal,
} from '../../../../server/contract/redaction.ts';
import {
  type Correction,
  type CorrectionEffect,
  type Review,
  type Revision,
  revisionAddresses,
} from '../../../../server/contract/transcript.ts';
import { call } from '../../../ui/api.ts';

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
  readonly #params: { readonly study: StudyId; readonly interview: InterviewId };

  constructor(study: StudyId, interview: InterviewId, raw: boolean) {
    this.#params = { study, interview };
    this.raw = raw;
  }

  async load(): Promise<this> {
    const params = this.#params;
    const [interview, revisions, reviews] = await Promise.all([
      call(interviewAddresses.show, { params, query: {} }),
      call(revisionAddresses.list, { params }),
      call(revisionAddresses.reviews, { params }),
    ]);
    this.interview = interview;
    [this.revisions, this.reviews] = [revisions, reviews];
    if (this.raw) await this.#loadRedactions();
    return this;
  }

  /** Covers every place of the text that reads like the chosen one, or that one alone. */
  async redact(kind: RedactionKind, span: Span, everywhere: boolean): Promise<readonly Redaction[]> {
    const spans = everywhere ? this.#uncovered(this.words(span)) : [span];
    const made = await call(redactionAddresses.redact, {
      params: this.#params,
      body: { revision: this.interview.revision.id, kind, spans },
    });
    await this.#loadRedactions();
    return made;
  }

  async uncover(redactions: readonly Redaction[]): Promise<void> {
    for (const { id } of redactions)
      await call(redactionAddresses.remove, { params: { ...this.#params, redaction: id } });
    await this.#loadRedactions();
  }

  preview(text: string): Promise<CorrectionEffect> {
    return call(revisionAddresses.preview, { params: this.#params, body: this.#correction(text) });
  }

  async correct(text: string): Promise<void> {
    await call(revisionAddresses.correct, { params: this.#params, body: this.#correction(text) });
    await this.load();
  }

  async textOf(revision: Revision): Promise<string> {
    const { number } = revision;
    return (await call(revisionAddresses.show, { params: { ...this.#params, number } })).text;
  }

  async settle({ excerpt, proposal }: Review): Promise<void> {
    const { start, end } = proposal!;
    await call(revisionAddresses.settleReview, {
      params: { ...this.#params, excerpt: excerpt.id },
      body: { version: excerpt.version, start, end },
    });
    await this.load();
  }

  /** Takes an excerpt out whose words are gone; the way back is returned. */
  async remove({ excerpt: { id, version } }: Review): Promise<() => Promise<unknown>> {
    const params = { ...this.#params, excerpt: id };
    await call(excerptAddresses.remove, { params, query: { version } });
    await this.load();
    return async () => {
      await call(excerptAddresses.restore, { params, body: { version: version + 1 } });
      await this.load();
    };
  }

  #correction(text: string): Correction {
    return { revision: this.interview.revision.id, text };
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
      call(redactionAddresses.list, { params: this.#params }),
      call(redactionAddresses.propose, { params: this.#params }),
    ]);
  }
}
