import type { NameRule } from '../fit-names.ts';

const words = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);

/** Names of SPSS: 64 bytes, whichever way they are written. */
export const nameRule: NameRule = {
  fits: (name) => Buffer.byteLength(name) <= 64,
  fold: (name) => name.toUpperCase().toLowerCase(),
  reserved: (name) => words.has(name.toUpperCase()),
};
