import type { CodePoints, Span } from '../../../analysis/text/code-points.ts';

const FEWEST = 12;
const letter = /^[\p{L}\p{N}\p{M}]$/u;
const atEdge = /(?<![\p{L}\p{N}\p{M}])(?=\S)|(?=[^\s\p{L}\p{N}\p{M}])/gu;

/** Where two ways of counting put the same selection. */
export interface SpanPair {
  readonly text: CodePoints;
  readonly one: Span;
  readonly other: Span;
}

/**
 * Whether edges prove the first of two ways of counting. People select from the edge of a word to the edge of a word; a wrong count
 * falls there about one time in five. So: at least 12 edges that the two put apart, nine in ten of the first at an edge and at most
 * six in ten of the second. Chance reaches that less than once in a hundred thousand times.
 */
export function edgesProve(pairs: readonly SpanPair[]): boolean {
  const sides = (['start', 'end'] as const).flatMap((side) =>
    onceEach(
      pairs.filter(({ one, other }) => one[side] !== other[side]),
      side,
    ).map(({ text, one, other }) => [isEdge(text, one, side), isEdge(text, other, side)] as const),
  );
  const share = (which: 0 | 1) => sides.filter((pair) => pair[which]).length / sides.length;
  return sides.length >= FEWEST && share(0) >= 0.9 && share(1) <= 0.6;
}

/** One place that was selected many times says no more than once. */
function onceEach(pairs: readonly SpanPair[], side: keyof Span): SpanPair[] {
  const seen = new Map<CodePoints, Set<string>>();
  return pairs.filter(({ text, one, other }) => {
    const places = seen.get(text) ?? new Set();
    seen.set(text, places);
    const place = `${one[side]} ${other[side]}`;
    return !places.has(place) && places.add(place);
  });
}

/** Whether edges lie where chance would put them: then positions count something that is not in the file. */
export function edgesAreRandom(text: CodePoints, spans: readonly Span[]): boolean {
  const edges = spans.flatMap((span) => [isEdge(text, span, 'start'), isEdge(text, span, 'end')]);
  const chance = (text.text.match(atEdge)?.length ?? 0) / (text.length + 1);
  const found = edges.filter(Boolean).length / edges.length;
  return edges.length >= FEWEST && found < 0.9 && found < 1.25 * chance;
}

/** No white space inside, and no letter on both sides. */
function isEdge(text: CodePoints, span: Span, side: 'start' | 'end'): boolean {
  const [before, after] = [
    text.slice(Math.max(0, span[side] - 1), span[side]),
    text.slice(span[side], span[side] + 1),
  ];
  const inner = side === 'start' ? after : before;
  return inner.trim() !== '' && !(letter.test(before) && letter.test(after));
}
