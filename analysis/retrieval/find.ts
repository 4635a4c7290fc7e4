import type { Query, Term } from './query.ts';

/** A half-open range of UTF-16 units of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The places in a text that answer a query, in order and without doubles. `units` are the turns, ascending and apart; both
 * text and query must be folded alike. O(length of the text × number of terms).
 *
 * @example
 * const query = [{ all: [{ kind: 'words', words: '扣分' }], none: [] }]
 * findHits('又扣分。', [{ start: 0, end: 4 }], query) // => [{ start: 1, end: 3 }]
 */
export function findHits(text: string, units: readonly Range[], query: Query): Range[] {
  const found = new Map<number, Range>();
  for (const { all, none } of query) {
    const wanted = all.map((term) => byUnit(placesOf(text, term), units));
    const unwanted = none.map((term) => byUnit(placesOf(text, term), units));
    for (const unit of wanted[0]!.keys()) {
      if (!wanted.every((places) => places.has(unit)) || unwanted.some((places) => places.has(unit)))
        continue;
      for (const places of wanted) for (const place of places.get(unit)!) found.set(place.start, place);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function placesOf(text: string, term: Term): Range[] {
  if (term.kind === 'words') return occurrences(text, term.words);
  const seconds = occurrences(text, term.second);
  let from = 0;
  return occurrences(text, term.first).flatMap((first) => {
    while (from < seconds.length && seconds[from]!.end < first.start - term.within) from++;
    for (let i = from; i < seconds.length && seconds[i]!.start <= first.end + term.within; i++) {
      const second = seconds[i]!;
      if (second.start < first.end && second.end > first.start) continue;
      return [{ start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }];
    }
    return [];
  });
}

function occurrences(text: string, words: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Places by the unit that holds them whole; those that reach over an edge are left out. */
function byUnit(places: readonly Range[], units: readonly Range[]): Map<number, Range[]> {
  const held = new Map<number, Range[]>();
  let unit = 0;
  for (const place of places) {
    while (unit < units.length && units[unit]!.end < place.end) unit++;
    if (unit === units.length) break;
    if (place.start < units[unit]!.start) continue;
    const own = held.get(unit);
    if (own) own.push(place);
    else held.set(unit, [place]);
  }
  return held;
}
