import type { NameRule } from '../fit-names.ts';

const words = new Set(
  '_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip strL using with'.split(' '),
);

/** Names of Stata: 32 characters; capitals are other letters than small ones. */
export const nameRule: NameRule = {
  fits: (name) => [...name].length <= 32,
  fold: (name) => name,
  reserved: (name) => words.has(name) || /^str\d+$/.test(name),
};
