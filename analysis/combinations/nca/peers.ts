/** A corner of the ceiling: nobody with less of the condition has as much of the outcome. */
export interface Peer {
  readonly x: number;
  readonly y: number;
  /** How many people are exactly there. */
  readonly people: number;
}

/**
 * Conditions in ascending order, as blocks of people who have the same: a permutation of outcomes is laid against them. `order` holds
 * the rows by condition, `ends` where each block ends.
 */
export interface Ordered {
  readonly order: Uint32Array;
  readonly ends: Uint32Array;
  readonly x: Float64Array;
}

export function orderedBy(x: Float64Array): Ordered {
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => x[a]! - x[b]!);
  const ends: number[] = [];
  for (let i = 1; i <= order.length; i++)
    if (i === order.length || x[order[i]!]! > x[order[i - 1]!]!) ends.push(i);
  return { order, ends: Uint32Array.from(ends), x: Float64Array.from(ends, (end) => x[order[end - 1]!]!) };
}

/** The peers of a ceiling, from left to right: the first is the most of the outcome at the least of the condition. Dul 2016. */
export function peersOf({ order, ends, x }: Ordered, y: Float64Array): Peer[] {
  const peers: Peer[] = [];
  let highest = -Infinity;
  let start = 0;
  ends.forEach((end, block) => {
    let most = -Infinity;
    let people = 0;
    for (let i = start; i < end; i++) {
      const own = y[order[i]!]!;
      if (own > most) [most, people] = [own, 0];
      if (own === most) people++;
    }
    if (most > highest) peers.push({ x: x[block]!, y: (highest = most), people });
    start = end;
  });
  return peers;
}
