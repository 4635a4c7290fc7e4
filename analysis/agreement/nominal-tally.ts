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
  const values = new Set(cells.flatMap((cell) => cell.values));
  values.delete('');
  return new Map([...values].map((value, i) => [value, i]));
}

const [WEIGHT, ALL, SOME, DIFFERING, MARGINS] = [0, 1, 2, 3, 4];

/**
 * Counts of some cells: all of them, those that all and some gave a value, what differs, then how often each coder gave each value.
 * Tallies of several texts add up. Little but what was coded is not zero, which makes a bootstrap quick.
 */
export function nominalTally(cells: readonly Cell[], places: Places, coders: number): Float64Array {
  const tally = new Float64Array(MARGINS + coders * places.size);
  const pairs = coders * (coders - 1);
  for (const { weight, values } of cells) {
    const counts = new Map<string, number>();
    values.forEach((value, coder) => {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (value !== '') tally[MARGINS + coder * places.size + places.get(value)!]! += weight;
    });
    const given = coders - (counts.get('') ?? 0);
    tally[WEIGHT]! += weight;
    if (given > 0) tally[given === coders ? ALL : SOME]! += weight;
    for (const count of counts.values()) tally[DIFFERING]! += (weight * count * (coders - count)) / pairs;
  }
  return tally;
}

/** Percent, κ and α of a tally; every cell was judged by all coders. R: `irr::kappa2`, `kappam.fleiss`, `kripp.alpha`. */
export function nominalAgreement(tally: Float64Array, coders: number): NominalAgreement {
  const [weight, all, some, differing] = [tally[WEIGHT]!, tally[ALL]!, tally[SOME]!, tally[DIFFERING]!];
  const size = (tally.length - MARGINS) / coders;
  const margins = Array.from({ length: coders }, (_, coder) => {
    const given = tally.subarray(MARGINS + coder * size, MARGINS + (coder + 1) * size);
    return [given.reduce((nothing, count) => nothing - count, weight), ...given];
  });
  const pooled = margins[0]!.map((_, i) => margins.reduce((sum, margin) => sum + margin[i]!, 0));
  const n = coders * weight;
  // n² times the share of pairs of pooled judgements that differ: a whole number, zero where nothing varies.
  const varying = n * n - pooled.reduce((sum, count) => sum + count * count, 0);
  const { kappa, max } =
    coders === 2 ? kappaOf(weight - differing, margins[0]!, margins[1]!) : { kappa: NaN, max: NaN };
  return {
    all,
    some,
    none: weight - all - some,
    percent: 100 * (1 - differing / weight),
    cohenKappa: kappa,
    kappaMax: max,
    fleissKappa: 1 - (differing * coders * n) / varying,
    krippendorffAlpha: 1 - (differing * coders * (n - 1)) / varying,
  };
}
