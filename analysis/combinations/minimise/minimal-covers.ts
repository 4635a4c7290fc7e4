/** What a search for covers may cost. */
interface Limits {
  readonly most: number;
  readonly steps: number;
}

export interface Covers {
  /** Each a list of places of sets, ascending. */
  readonly covers: readonly (readonly number[])[];
  /** No cover has fewer sets. */
  readonly isShortest: boolean;
  /** There are no others as short. */
  readonly isAll: boolean;
}

/**
 * All choices of fewest sets that together hold every one of `count` things (0 … count − 1). Depth first by the thing that fewest sets
 * hold, one set more at a time; a set that was tried is not tried again beside the others, so each choice is found once. Beyond `steps`
 * a greedy choice is given, from which no set can be taken.
 *
 * @example
 * minimalCovers([[0, 1], [1, 2], [2]], 3).covers // => [[0, 1], [0, 2]]
 */
export function minimalCovers(
  sets: readonly (readonly number[])[],
  count: number,
  { most, steps }: Limits = { most: 20, steps: 20_000 },
): Covers {
  if (count === 0) return { covers: [[]], isShortest: true, isAll: true };
  const holders = Array.from({ length: count }, (): number[] => []);
  sets.forEach((own, set) => own.forEach((thing) => holders[thing]!.push(set)));
  const largest = Math.max(...sets.map((own) => own.length));
  const covered = new Int32Array(count);
  const isBarred = new Uint8Array(sets.length);
  const chosen: number[] = [];
  const covers: number[][] = [];
  let left = steps;
  let open = count;

  const take = (set: number, by: 1 | -1) => {
    for (const thing of sets[set]!) {
      if (by === 1 && covered[thing]!++ === 0) open--;
      if (by === -1 && --covered[thing]! === 0) open++;
    }
  };

  /** Completes the choice by at most `more` sets. */
  const search = (more: number): void => {
    if (open === 0) {
      covers.push([...chosen].sort((a, b) => a - b));
      return;
    }
    if (open > more * largest || --left < 0 || covers.length > most) return;
    let next: number[] | null = null;
    for (let thing = 0; thing < count; thing++) {
      if (covered[thing]! > 0) continue;
      const able = holders[thing]!.filter((set) => !isBarred[set]);
      if (!next || able.length < next.length) next = able;
      if (next.length < 2) break;
    }
    for (const set of next!) {
      take(set, 1);
      chosen.push(set);
      search(more - 1);
      chosen.pop();
      take(set, -1);
      isBarred[set] = 1;
    }
    for (const set of next!) isBarred[set] = 0;
  };

  for (let size = Math.ceil(count / largest); size <= sets.length && left > 0; size++) {
    search(size);
    if (covers.length > 0)
      return { covers: covers.slice(0, most), isShortest: true, isAll: left >= 0 && covers.length <= most };
  }
  return { covers: [greedy(sets, count)], isShortest: false, isAll: false };
}

/** The set that holds most of what is left, again and again; then none that the others make up. */
function greedy(sets: readonly (readonly number[])[], count: number): number[] {
  const times = new Int32Array(count);
  const chosen: number[] = [];
  const gain = (own: readonly number[]) => own.filter((thing) => times[thing] === 0).length;
  while (times.some((each) => each === 0)) {
    const gains = sets.map(gain);
    const best = gains.indexOf(Math.max(...gains));
    chosen.push(best);
    for (const thing of sets[best]!) times[thing]!++;
  }
  const needed = chosen.filter((set) => {
    const isSpare = sets[set]!.every((thing) => times[thing]! > 1);
    if (isSpare) for (const thing of sets[set]!) times[thing]!--;
    return !isSpare;
  });
  return needed.sort((a, b) => a - b);
}
