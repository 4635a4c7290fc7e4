import { piecesOf, type CodedSpan, type Continuum } from './continuum.ts';

/**
 * What unitizing α needs to know of a text, by category: the five parts of `partsOf` one after the other. Tallies of several texts
 * add up. Category 0 is the gap between units. Little but what was coded is not zero, which makes a bootstrap quick.
 */
export type Coincidences = Float64Array;

const PARTS = 5;

export function partsOf(tally: Coincidences) {
  const size = tally.length / PARTS;
  const part = (i: number) => tally.subarray(i * size, (i + 1) * size);
  return {
    /** Length that the coders gave each code; in place 0 the length of the text. */
    margins: part(0),
    /** Length that pairs of coders gave the category and another one, for each of a coder's partners. */
    differing: part(1),
    /** Length of the code where a partner has any unit, for each partner. */
    met: part(2),
    /** Σ of squared unit lengths; gaps have no structure and count as pieces of length 1. */
    squares: part(3),
    /** Σ of squared lengths of units over which a partner has any unit, for each partner. */
    sharedSquares: part(4),
  };
}

/** Length of a span that the (ordered, disjoint) spans of a partner cover. */
function coveredBy({ start, end }: CodedSpan, partner: readonly CodedSpan[]): number {
  let covered = 0;
  for (const other of partner)
    covered += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  return covered;
}

/** Coincidences of one text; `codes[i]` becomes category i + 1. The spans of a coder must not overlap. Cost: spans² a pair of coders. */
export function coincidencesOf(text: Continuum, codes: readonly string[]): Coincidences {
  const { coders } = text;
  const tally = new Float64Array(PARTS * (codes.length + 1));
  const { margins, differing, met, squares, sharedSquares } = partsOf(tally);
  const category = new Map(codes.map((code, i) => [code, i + 1]));
  const partners = coders.length - 1;
  margins[0] = text.length;
  if (coders.every((spans) => spans.length === 0)) return tally;
  const counts = new Float64Array(margins.length);
  for (const { length, codes: own } of piecesOf(text)) {
    counts.fill(0);
    for (const [code] of own.map((set) => [...set])) counts[code === undefined ? 0 : category.get(code)!]!++;
    counts.forEach((count, c) => {
      differing[c]! += (length * count * (coders.length - count)) / partners;
      if (c === 0) return;
      margins[c]! += length * count;
      met[c]! += (length * count * (partners - counts[0]!)) / partners;
    });
  }
  coders.forEach((spans, coder) => {
    for (const span of spans) {
      const length = span.end - span.start;
      const c = category.get(span.code)!;
      squares[c]! += length ** 2;
      coders.forEach((partner, other) => {
        if (other !== coder) sharedSquares[c]! += coveredBy(span, partner) ** 2 / partners;
      });
    }
  });
  return tally;
}
