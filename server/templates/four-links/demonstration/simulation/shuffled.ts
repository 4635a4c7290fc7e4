import { shuffle, type Random } from '../../../../../analysis/numeric/random.ts';

/** A copy in random order. */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const order = shuffle(Uint32Array.from(values.keys()), random);
  return Array.from(order, (i) => values[i]!);
}
