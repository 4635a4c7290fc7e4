import type { Values } from '../../../../analysis/model/frame/frame.ts';
import type { CodePoints, Span } from '../../../../analysis/text/code-points.ts';
import type { Match, NewSettled } from '../../../../server/contract/adjudication.ts';
import { m } from '../../../messages/compiled/messages.js';
import { commonOf, unionOf } from './context.ts';

/** A reading of the adjudicator's own under way; it begins as what was settled, else as what the first coder wrote. */
export class Rewriting {
  readonly #match: Match;
  span = $state.raw<Span>({ start: 0, end: 0 });
  values = $state.raw<Values>({});
  codes = $state.raw<readonly string[]>([]);

  constructor(match: Match) {
    this.#match = match;
    const [settled] = match.settlement?.settled ?? [];
    const first = match.excerpts.find((excerpt) => excerpt !== null)!;
    const { start, end, values } = settled ?? first;
    this.span = { start, end };
    this.values = values;
    this.codes = settled?.codes ?? first.codes.map(({ code }) => code);
  }

  /** The cuts that can be had with one choice. */
  get cuts(): { value: string; label: string; span: Span }[] {
    const common = commonOf(this.#match);
    const given = this.#match.excerpts.filter((excerpt) => excerpt !== null);
    return [
      ...given.map(({ id, coder, start, end }) => ({
        value: id,
        label: m.agreement_span_of({ name: coder.name }),
        span: { start, end },
      })),
      { value: 'union', label: m.agreement_span_union(), span: unionOf(this.#match) },
      ...(common ? [{ value: 'common', label: m.agreement_span_common(), span: common }] : []),
    ];
  }

  get cut(): string {
    const { start, end } = this.span;
    return this.cuts.find(({ span }) => span.start === start && span.end === end)?.value ?? 'own';
  }

  choose(value: string): void {
    this.span = this.cuts.find((cut) => cut.value === value)?.span ?? this.span;
  }

  /** Moves an edge by one character, as long as something is left. */
  move(edge: 'start' | 'end', by: 1 | -1, { length }: CodePoints): void {
    const moved = { ...this.span, [edge]: this.span[edge] + by };
    if (moved.start >= 0 && moved.end <= length && moved.start < moved.end) this.span = moved;
  }

  get reading(): NewSettled {
    return { ...this.span, values: this.values, codes: [...this.codes] };
  }
}
