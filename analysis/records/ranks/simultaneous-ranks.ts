import { quantile } from '../../numeric/quantiles.ts';
import type { Random } from '../../numeric/random.ts';

/** Pairs times draws: some tenths of a second. */
const WORK = 2e8;
const MOST_DRAWS = 4000;
const LEAST_DRAWS = 400;

interface Pair {
  readonly high: number;
  readonly low: number;
  readonly difference: number;
  readonly error: number;
}

/**
 * Bounds of all ranks that hold together with the given confidence: a unit is surely below another where their difference passes the
 * quantile of the largest standardised difference by chance; pairs that pass leave, the quantile is taken anew of the rest.
 * R: csranks::csranks(stepdown = TRUE), whose quantile is simulated too. Cost: pairs × draws for each step, few steps.
 */
export function simultaneousRanks(
  means: readonly number[],
  errors: readonly number[],
  confidence: number,
  random: Random,
): [number, number][] {
  const n = means.length;
  const bounds = means.map((): [number, number] => [1, n]);
  const keepApart = ({ high, low }: Pair) => {
    bounds[low]![0]++;
    bounds[high]![1]--;
  };
  let open: Pair[] = [];
  for (let j = 0; j < n; j++)
    for (let k = 0; k < j; k++) {
      const [high, low] = means[j]! > means[k]! ? [j, k] : [k, j];
      const pair = {
        high,
        low,
        difference: means[high]! - means[low]!,
        error: Math.hypot(errors[j]!, errors[k]!),
      };
      if (pair.error > 0) open.push(pair);
      else if (pair.difference > 0) keepApart(pair);
    }
  const draws = Math.round(Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, WORK / (open.length || 1))));
  const noise = Array.from({ length: draws }, () => Float64Array.from(errors, (se) => se * random.normal()));
  for (let before = Infinity; open.length > 0 && open.length < before;) {
    before = open.length;
    const bound = quantile(Float64Array.from(noise, (own) => widest(open, own)).sort(), confidence);
    const isApart = ({ difference, error }: Pair) => difference > bound * error;
    open.filter(isApart).forEach(keepApart);
    open = open.filter((pair) => !isApart(pair));
  }
  return bounds;
}

/** The largest standardised difference of some pairs. */
function widest(pairs: readonly Pair[], values: Float64Array): number {
  let most = 0;
  for (const { high, low, error } of pairs)
    most = Math.max(most, Math.abs(values[high]! - values[low]!) / error);
  return most;
}
