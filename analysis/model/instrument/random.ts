/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty to lay out a page. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same seed for the same name, another for another. */
export function seedFor(seed: number, name: string): number {
  let mixed = seed | 0;
  for (const character of name) mixed = Math.imul(mixed ^ character.codePointAt(0)!, 0x01000193);
  return mixed;
}

/** The entries in random order, except those that keep their place. */
export function shuffleBut<T>(
  entries: readonly T[],
  stays: (entry: T) => boolean,
  random: () => number,
): T[] {
  const free = entries.filter((entry) => !stays(entry));
  for (let last = free.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [free[last], free[other]] = [free[other]!, free[last]!];
  }
  let next = 0;
  return entries.map((entry) => (stays(entry) ? entry : free[next++]!));
}
