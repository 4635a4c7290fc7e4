/** A half-open stretch of a text that a coder gave a code; spans are counted in code points. */
export interface CodedSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** One text from 0 to `length` as each coder cut and coded it. */
export interface Continuum {
  readonly length: number;
  readonly coders: readonly (readonly CodedSpan[])[];
}

/** Stretches over which no coder starts or ends a span: what each coder's spans are there. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  /** The codes of each coder, none in a gap. */
  readonly codes: readonly ReadonlySet<string>[];
}

/** The pieces of a text in order. Cost: spans × log spans + pieces × coders. */
export function piecesOf({ length, coders }: Continuum): Piece[] {
  const bounds = [0, length, ...coders.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end]))];
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  const place = new Map(cuts.map((cut, i) => [cut, i]));
  const pieces = cuts.slice(0, -1).map((start, i) => ({
    start,
    length: cuts[i + 1]! - start,
    codes: coders.map(() => new Set<string>()),
  }));
  coders.forEach((spans, coder) => {
    for (const { start, end, code } of spans)
      for (let i = place.get(start)!; i < place.get(end)!; i++) pieces[i]!.codes[coder]!.add(code);
  });
  return pieces;
}

/** True when a coder gave two spans one character: unitizing α knows a single code a character. */
export function hasOverlap(spans: readonly CodedSpan[]): boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return ordered.some((span, i) => i > 0 && span.start < ordered[i - 1]!.end);
}
