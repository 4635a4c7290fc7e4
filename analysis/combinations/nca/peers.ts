import { Largest } from './largest.ts';

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

/**
 * The peers of a ceiling, from left to right: the first is the most of the outcome at the least of the condition. With `least` people:
 * the outcome that so many reach with no more of the condition. `yAt` gives outcomes in the order of the condition; who lies beyond the
 * unit square lies on its edge. A line weighs peers by the people there (Dul 2016), or each by one where several make a peer.
 */
export function peersOf({ ends, x }: Ordered, yAt: (place: number) => number, least = 1): Peer[] {
  const top = new Largest(least);
  const peers: Peer[] = [];
  let start = 0;
  for (let block = 0; block < ends.length && !(top.least >= 1); block++) {
    const before = top.least;
    let people = 0;
    for (let i = start; i < ends[block]!; i++) {
      const own = yAt(i);
      if (own > top.least) people = 0;
      top.add(own);
      if (own === top.least) people++;
    }
    const [at, y] = [clip(x[block]!), clip(top.least)];
    if (top.least > before && y > (peers.at(-1)?.y ?? -1)) {
      if (peers.at(-1)?.x === at) peers.pop();
      peers.push({ x: at, y, people: least === 1 ? people : 1 });
    }
    start = ends[block]!;
  }
  return peers;
}

const clip = (value: number) => Math.min(1, Math.max(0, value));
