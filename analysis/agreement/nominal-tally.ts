import { kappaOf } from './cohen-kappa.ts';

/** A stretch that counts `weight` times and what each coder made of it; '' is nothing. */
export interface Cell {
  readonly weight: number;
  readonly values: readonly string[];
}

/** Agreement on a nominal judgement; NaN where nothing varies and, for κ, with more or fewer than two coders. */
export interface NominalAgreement {
  /** Weight of what all coders, some of them, none of them gave a value. */
  readonly all: number;
  readonly some: number;
  readonly none: number;
  readonly percent: number;
  readonly cohenKappa: number;
  readonly kappaMax: number;
  readonly fleissKappa: number;
  readonly krippendorffAlpha: number;
}

/** Where each value stands in a tally. */
export type Places = ReadonlyMap<string, number>;

export function placesOf(cells: readonly Cell[]): Places {
  return new Map([...new Set(cells.flatMap(({ values }) => values))].map((value, i) => [value, i]));
}

const [ALL, SOME, NONE, AGREEING, MARGINS] = [0, 1, 2, 3, 4];

/** Counts of some cells: all, some, none, what agrees, then the margins of each coder. Tallies of several texts add up. */
export function nominalTally(cells: readonly Cell[], places: Places, coders: number): Float64Array {
  const tally = new Float64Array(MARGINS + coders * places.size);
  const pairs = coders * (coders - 1);
  const counts = new Float64Array(places.size);
  for (const { weight, values } of cells) {
    counts.fill(0);
    values.forEach((value, coder) => {
      const place = places.get(value)!;
      counts[place]!++;
      tally[MARGINS + coder * places.size + place]! += weight;
    });
    const given = values.filter((value) => value !== '').length;
    tally[given === coders ? ALL : given > 0 ? SOME : NONE]! += weight;
    const agreeing = counts.reduce((sum, count) => sum + count * (count - 1), 0);
    tally[AGREEING]! += agreeing === pairs ? weight : (weight * agreeing) / pairs;
  }
  return tally;
}

/** Percent, κ and α of a tally; every cell was judged by all coders. R: `irr::kappa2`, `kappam.fleiss`, `kripp.alpha`. */
export function nominalAgreement(tally: Float64Array, coders: number): NominalAgreement {
  const [all, some, none, agreeing] = [tally[ALL]!, tally[SOME]!, tally[NONE]!, tally[AGREEING]!];
  const size = (tally.length - MARGINS) / coders;
  const margin = (coder: number) => tally.subarray(MARGINS + coder * size, MARGINS + (coder + 1) * size);
  const pooled = new Float64Array(size);
  for (let coder = 0; coder < coders; coder++) margin(coder).forEach((count, i) => (pooled[i]! += count));
  const weight = all + some + none;
  const n = coders * weight;
  // n² times the share of pairs of pooled judgements that differ: a whole number, zero where nothing varies.
  const varying = n * n - pooled.reduce((sum, count) => sum + count * count, 0);
  const differing = weight - agreeing;
  const { kappa, max } = coders === 2 ? kappaOf(agreeing, margin(0), margin(1)) : { kappa: NaN, max: NaN };
  return {
    all,
    some,
    none,
    percent: (100 * agreeing) / weight,
    cohenKappa: kappa,
    kappaMax: max,
    fleissKappa: 1 - (differing * coders * n) / varying,
    krippendorffAlpha: 1 - (differing * coders * (n - 1)) / varying,
  };
}
