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

/** Every code of some texts, in code-point order. */
export function codesIn(texts: readonly Continuum[]): string[] {
  const codes = texts.flatMap(({ coders }) => coders.flatMap((spans) => spans.map(({ code }) => code)));
  return [...new Set(codes)].sort();
}

/** How several codes on one stretch are written as one. */
const AND = ' + ';

/**
 * The spans of one coder without overlap: a stretch under several codes becomes a unit of its own, coded with all of them; stretches
 * of one overlap that are coded alike are one unit. Spans that only touch stay apart.
 *
 * @example
 * disjoint([{ start: 0, end: 9, code: 'a' }, { start: 0, end: 9, code: 'b' }]) // => [{ start: 0, end: 9, code: 'a + b' }]
 */
export function disjoint(spans: readonly CodedSpan[]): CodedSpan[] {
  return clustersOf(spans).flatMap(({ start, end, spans: own }) => {
    if (own.length === 1) return own;
    const units: CodedSpan[] = [];
    const text = { length: end - start, coders: [own.map((span) => moved(span, -start))] };
    for (const piece of piecesOf(text)) {
      const code = [...piece.codes[0]!].sort().join(AND);
      const last = units.at(-1);
      const [from, to] = [start + piece.start, start + piece.start + piece.length];
      if (last?.code === code) units[units.length - 1] = { ...last, end: to };
      else units.push({ start: from, end: to, code });
    }
    return units;
  });
}

export function moved<T extends Omit<CodedSpan, 'code'>>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Spans in order, those that overlap together. */
function clustersOf(spans: readonly CodedSpan[]) {
  const clusters: { start: number; end: number; spans: CodedSpan[] }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = clusters.at(-1);
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.spans.push(span);
    } else clusters.push({ ...span, spans: [span] });
  }
  return clusters;
}
