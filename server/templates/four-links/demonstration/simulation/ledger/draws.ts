import type { Random } from '../../../../../../analysis/numeric/random.ts';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A count with a Poisson distribution, by the product of uniform numbers; for small rates. */
export function poisson(rate: number, random: Random): number {
  const floor = Math.exp(-rate);
  let count = -1;
  for (let product = 1; product > floor; product *= random.uniform()) count += 1;
  return Math.max(0, count);
}

export const oneOf = <T>(values: readonly T[], random: Random): T => values[random.index(values.length)]!;

/** Points are given in tenths. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** `U01`, `U02`, … */
export const numbered = (letter: string, count: number, width = 2): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(width, '0')}`);
