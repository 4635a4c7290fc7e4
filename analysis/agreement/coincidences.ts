import { piecesOf, type CodedSpan, type Continuum } from './continuum.ts';

/** What unitizing α needs to know of a text; tallies of several texts add up. Category 0 is the gap between units. */
export interface Coincidences {
  readonly categories: number;
  /** ℓ_ck, row-major: length over which pairs of coders gave c and k, for each of a coder's partners. */
  readonly lengths: Float64Array;
  /** Σ of squared unit lengths by code; gaps have no structure and count as pieces of length 1. */
  readonly squares: Float64Array;
  /** Σ of squared lengths of units over which a partner has any unit, by code, for each partner. */
  readonly sharedSquares: Float64Array;
}

export function noCoincidences(categories: number): Coincidences {
  return {
    categories,
    lengths: new Float64Array(categories * categories),
    squares: new Float64Array(categories),
    sharedSquares: new Float64Array(categories),
  };
}

export function addCoincidences(into: Coincidences, more: Coincidences): void {
  for (const field of ['lengths', 'squares', 'sharedSquares'] as const)
    more[field].forEach((value, i) => (into[field][i]! += value));
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
  const tally = noCoincidences(codes.length + 1);
  const category = new Map(codes.map((code, i) => [code, i + 1]));
  const partners = coders.length - 1;
  const counts = new Float64Array(tally.categories);
  for (const { length, codes: own } of piecesOf(text)) {
    counts.fill(0);
    for (const [code] of own.map((set) => [...set])) counts[code === undefined ? 0 : category.get(code)!]!++;
    counts.forEach((c, i) => {
      counts.forEach((k, j) => {
        tally.lengths[i * tally.categories + j]! += (length * (i === j ? c * (c - 1) : c * k)) / partners;
      });
    });
  }
  coders.forEach((spans, coder) => {
    let gaps = text.length;
    for (const span of spans) {
      const length = span.end - span.start;
      const c = category.get(span.code)!;
      gaps -= length;
      tally.squares[c]! += length ** 2;
      coders.forEach((partner, other) => {
        if (other !== coder) tally.sharedSquares[c]! += coveredBy(span, partner) ** 2 / partners;
      });
    }
    tally.squares[0]! += gaps;
  });
  return tally;
}
