import type { Span } from './code-points.ts';

/** What a correction put in the place of what: two half-open ranges of code points, of which one may be empty. */
export interface Replacement {
  readonly from: Span;
  readonly to: Span;
}

export interface MappedSpan extends Span {
  /** Every character of the span stands in the new text as it stood in the old one. */
  readonly untouched: boolean;
}

/**
 * Follows spans from one revision of a text to the next.
 *
 * `replacements` are in order and do not touch each other; everything between them is the same in both texts. A span that a
 * replacement reaches into is widened to what stands there now, so that a redaction never uncovers a corrected name. What
 * is inserted exactly at an edge stays outside. O(log of the replacements) a span.
 *
 * @example spanMap([{ from: { start: 2, end: 3 }, to: { start: 2, end: 5 } }])({ start: 4, end: 6 }) // => { start: 6, end: 8, untouched: true }
 */
export function spanMap(replacements: readonly Replacement[]): (span: Span) => MappedSpan {
  /** How many replacements begin before a place of the old text. */
  const before = (point: number): number => {
    let low = 0;
    let high = replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (replacements[middle]!.from.start < point) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const shifted = (point: number, last: Replacement | undefined) =>
    last ? point + last.to.end - last.from.end : point;

  return ({ start, end }) => {
    const first = replacements[before(start) - 1];
    const reachesIn = first !== undefined && first.from.end > start;
    const lastIndex = before(end) - 1;
    const last = replacements[lastIndex];
    // One that begins at the start and only inserts stays outside; the next ones lie within.
    const at = replacements[before(start)];
    const insertedBefore =
      at !== undefined && at.from.start === start && at.from.end === start ? at : undefined;
    const newStart = reachesIn ? first.to.start : shifted(start, insertedBefore ?? first);
    const newEnd = last && last.from.end > end ? last.to.end : shifted(end, last);
    const within = lastIndex >= before(start) && last !== insertedBefore;
    return { start: newStart, end: Math.max(newStart, newEnd), untouched: !reachesIn && !within };
  };
}
