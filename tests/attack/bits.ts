/** A set of people, a bit each, in the order of the bureau. */
export type Bits = Uint32Array;

export function bitsOf<T>(all: readonly T[], isIn: (each: T, at: number) => boolean): Bits {
  const bits = new Uint32Array(Math.ceil(all.length / 32));
  all.forEach((each, at) => {
    if (isIn(each, at)) bits[at >>> 5]! |= 1 << (at & 31);
  });
  return bits;
}

export const has = (bits: Bits, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const sizeOf = (bits: Bits): number => bits.reduce((sum, word) => sum + ones(word), 0);

/** How many are in one of two sets only; stops counting beyond `enough`. Throws where they are of bureaus of different size. */
export function apart(one: Bits, other: Bits, enough = Infinity): number {
  if (one.length !== other.length) throw new RangeError('these sets are not of the same people');
  let count = 0;
  for (let word = 0; word < one.length && count <= enough; word++) count += ones(one[word]! ^ other[word]!);
  return count;
}

/** Whether everybody of the first set is in the second. */
export const isWithin = (part: Bits, whole: Bits): boolean =>
  part.every((word, at) => (word & ~whole[at]!) === 0);

export const without = (whole: Bits, part: Bits): Bits => whole.map((word, at) => word & ~part[at]!);
export const keyOf = (bits: Bits): string => bits.join();
