/** Controls that stand for each treated person: places of rows. */
export interface Matched {
  readonly treated: number;
  readonly controls: readonly number[];
}

/** What is nearest of sorted controls that are free: links to the next free one on either side, shortened as they are followed. */
class Free {
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(size: number) {
    // Place 0 and size + 1 are the ends, where nobody is.
    this.#left = Int32Array.from({ length: size + 2 }, (_, i) => i);
    this.#right = this.#left.slice();
  }

  #follow(links: Int32Array, from: number): number {
    let at = from;
    while (links[at] !== at) at = links[at] = links[links[at]!]!;
    return at;
  }

  /** The free one at a place or before it, at it or after it; 0 and size + 1 where there is none. */
  before = (place: number): number => this.#follow(this.#left, place);
  after = (place: number): number => this.#follow(this.#right, place);

  take(place: number): void {
    this.#left[place] = place - 1;
    this.#right[place] = place + 1;
  }
}

/**
 * Nearest controls without replacement by a score: treated people with the highest scores choose first, round by round until each has
 * `ratio`; nobody farther than `caliper` is taken. Who has none is left out. Source: Rosenbaum & Rubin 1985, The American
 * Statistician 39, 33–38. No R package is held against it: its code is a loop over all free controls. Cost: O(n log n).
 */
export function nearestControls(
  scores: Float64Array,
  isTreated: (row: number) => boolean,
  ratio: number,
  caliper: number,
): Matched[] {
  const rows = [...scores.keys()];
  const controls = rows.filter((row) => !isTreated(row)).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const treated = rows.filter(isTreated).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const free = new Free(controls.length);
  const chosen = new Map<number, number[]>(treated.map((row) => [row, []]));
  const placeOf = (score: number) => {
    let [low, high] = [0, controls.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (scores[controls[middle]!]! < score) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
  for (let round = 0; round < ratio; round++)
    for (const row of treated) {
      const place = placeOf(scores[row]!);
      const [left, right] = [free.before(place - 1), free.after(place)];
      const gap = (at: number) =>
        at === 0 || at === controls.length + 1
          ? Infinity
          : Math.abs(scores[controls[at - 1]!]! - scores[row]!);
      const best = gap(left) <= gap(right) ? left : right;
      // Nobody is left, or nobody near enough.
      if (!(gap(best) < Infinity && gap(best) <= caliper)) continue;
      free.take(best);
      chosen.get(row)!.push(controls[best - 1]!);
    }
  return treated.flatMap((row) =>
    chosen.get(row)!.length > 0 ? [{ treated: row, controls: chosen.get(row)! }] : [],
  );
}
