/** How two sets stand to each other, people by their memberships. */

/** Sums over people of memberships in a set x and an outcome y. */
export interface Sums {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** min(x, y), min(x, 1 − y), and the least of x, y and 1 − y. */
  readonly both: number;
  readonly xNotY: number;
  readonly all: number;
}

/** Cost: one pass. */
export function sumsOf(x: Float64Array, y: Float64Array): Sums {
  let [sumX, sumY, both, xNotY, all] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]!, y[i]!];
    sumX += a;
    sumY += b;
    both += Math.min(a, b);
    xNotY += Math.min(a, 1 - b);
    all += Math.min(a, b, 1 - b);
  }
  return { n: x.length, x: sumX, y: sumY, both, xNotY, all };
}

/** The same against the absence of the outcome. */
export const against = (sums: Sums): Sums => ({
  ...sums,
  y: sums.n - sums.y,
  both: sums.xNotY,
  xNotY: sums.both,
});

/** Memberships in the absence of a set. */
export const complement = (x: Float64Array): Float64Array => x.map((each) => 1 - each);

/** How far being in x suffices for y: Σmin(x, y) / Σx. How far y needs x is the same of both turned round. Ragin 2006. */
export const consistency = ({ both, x }: Sums): number => both / x;

/** How much of y is in x: Σmin(x, y) / Σy. */
export const coverage = ({ both, y }: Sums): number => both / y;

/** What is left of consistency once being sufficient for y and for its absence alike is taken out. Schneider & Wagemann 2012, p. 242. */
export const pri = ({ both, x, all }: Sums): number => (both - all) / (x - all);

/** The same so that those for the outcome and for its absence make 1. fs/QCA 3.0, “SYM”. */
export const sym = ({ both, xNotY, all }: Sums): number => (both - all) / (both + xNotY - 2 * all);

/** Relevance of a necessary condition: low where x is nearly everybody’s. Schneider & Wagemann 2012, p. 236. */
export const ron = ({ n, x, both }: Sums): number => (n - x) / (n - both);

/** People more in than out of x, of y, of both. */
export function cellsOf(x: Float64Array, y: Float64Array) {
  const cells = { both: 0, setOnly: 0, outcomeOnly: 0, neither: 0 };
  for (let i = 0; i < x.length; i++) {
    const isIn = y[i]! > 0.5;
    if (x[i]! > 0.5) cells[isIn ? 'both' : 'setOnly']++;
    else cells[isIn ? 'outcomeOnly' : 'neither']++;
  }
  return cells;
}
