/** People who are alike in every variable that is raked over. */
export interface Cell {
  /** The category in each variable. */
  readonly codes: readonly number[];
  readonly n: number;
}

interface Raked {
  /** By cell; their mean over people is 1. */
  readonly weights: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

const CLOSE = 1e-10;
const MOST_ROUNDS = 1000;

/** By variable the share of each category under some weights. */
export function shares(
  cells: readonly Cell[],
  weights: Float64Array,
  sizes: readonly number[],
): Float64Array[] {
  const sums = sizes.map((size) => new Float64Array(size));
  let all = 0;
  cells.forEach(({ codes, n }, c) => {
    const weighted = n * weights[c]!;
    all += weighted;
    codes.forEach((code, v) => (sums[v]![code]! += weighted));
  });
  return sums.map((own) => own.map((sum) => sum / all));
}

/** The largest difference between the shares that are wanted and those that are reached. */
export function gapOf(targets: readonly Float64Array[], reached: readonly Float64Array[]): number {
  const gaps = targets.flatMap((target, v) =>
    Array.from(target, (share, code) => Math.abs(share - reached[v]![code]!)),
  );
  return Math.max(...gaps);
}

/**
 * Iterative proportional fitting (Deming & Stephan 1940): variable by variable the weights are multiplied so that its categories have
 * their shares, until all of them have, to 1e-10. Every category has somebody. Equals R's survey::rake; cost: cells × variables a round.
 *
 * @example
 * rake([{ codes: [0], n: 3 }, { codes: [1], n: 1 }], [Float64Array.of(0.5, 0.5)]).weights // => Float64Array.of(2 / 3, 2)
 */
export function rake(cells: readonly Cell[], targets: readonly Float64Array[]): Raked {
  const sizes = targets.map(({ length }) => length);
  const people = cells.reduce((sum, { n }) => sum + n, 0);
  const weights = new Float64Array(cells.length).fill(1);
  let rounds = 0;
  let gap = Infinity;
  while (gap > CLOSE && rounds < MOST_ROUNDS) {
    rounds++;
    targets.forEach((target, v) => {
      const own = shares(cells, weights, sizes)[v]!;
      cells.forEach(({ codes }, c) => (weights[c]! *= target[codes[v]!]! / own[codes[v]!]!));
    });
    gap = gapOf(targets, shares(cells, weights, sizes));
  }
  const total = cells.reduce((sum, { n }, c) => sum + n * weights[c]!, 0);
  return { weights: weights.map((weight) => (weight * people) / total), rounds, converged: gap <= CLOSE };
}

/**
 * Weights cut to a share and a multiple of their mean of 1; what is cut off is spread equally over the others until none of them is
 * outside. Equals R's survey::trimWeights(lower = 1 / most, upper = most, strict = TRUE).
 *
 * @example
 * trim([{ codes: [0], n: 3 }, { codes: [1], n: 1 }], Float64Array.of(0.5, 2.5), 2) // => Float64Array.of(2 / 3, 2)
 */
export function trim(cells: readonly Cell[], given: Float64Array, most: number): Float64Array {
  const isOutside = (weight: number) => weight < 1 / most || weight > most;
  let weights = given;
  for (let round = 0; round < MOST_ROUNDS && weights.some(isOutside); round++) {
    const outside = weights.map((weight) => Number(isOutside(weight)));
    const cut = weights.map((weight) => Math.min(most, Math.max(1 / most, weight)));
    let [excess, others] = [0, 0];
    cells.forEach(({ n }, c) => {
      excess += n * (weights[c]! - cut[c]!);
      others += outside[c]! ? 0 : n;
    });
    if (others === 0) return cut;
    weights = cut.map((weight, c) => (outside[c]! ? weight : weight + excess / others));
  }
  return weights;
}
