/** A half-open range of Unicode code points, zero-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Positions of one text in both countings: Unicode code points, and the UTF-16 units of JavaScript and the DOM. */
export interface CodePoints {
  readonly text: string;
  /** How many code points the text has. */
  readonly length: number;
  /** The UTF-16 index at which a code point begins; `length` gives the end of the text. */
  readonly toIndex: (point: number) => number;
  /** The code point that a UTF-16 index lies in; the middle of a surrogate pair counts as its beginning. */
  readonly toPoint: (index: number) => number;
  readonly slice: (start: number, end: number) => string;
}

/**
 * Reads the astral characters of a text once, so that each position is found in O(log of their number) afterwards.
 *
 * @example codePoints('𠮷好').toIndex(1) // => 2
 */
export function codePoints(text: string): CodePoints {
  // The points of the astral characters, ascending: each shifts what follows by one unit.
  const astral: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text.codePointAt(index)! > 0xffff) {
      astral.push(index - astral.length);
      index++;
    }
  }
  const length = text.length - astral.length;
  const toIndex = (point: number): number => point + countBelow(astral, (i) => astral[i]! < point);
  const toPoint = (index: number): number => index - countBelow(astral, (i) => astral[i]! + i < index);
  return {
    text,
    length,
    toIndex,
    toPoint,
    slice: (start, end) => text.slice(toIndex(start), toIndex(end)),
  };
}

/** How many leading elements satisfy a test that holds for a prefix only. */
function countBelow(sorted: readonly number[], below: (i: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
