/** Measures of how unequal numbers are. All are NaN of no numbers; those that compare with the mean need one above 0 and nothing below. */

const sumOfAll = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]) => sumOfAll(values) / values.length;
const isComparable = (values: readonly number[]) =>
  values.length > 0 && values.every((value) => value >= 0) && sumOfAll(values) > 0;

/**
 * Half the mean difference of all pairs, in their own unit: G times the mean. Cost: a sort.
 *
 * @example
 * absoluteGini([1, 3]) // => 0.5
 */
export function absoluteGini(values: readonly number[]): number {
  const n = values.length;
  const ascending = Float64Array.from(values).sort();
  return ascending.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0) / n ** 2;
}

/**
 * Gini's coefficient, not corrected for n. R: ineq::Gini.
 *
 * @example
 * gini([0, 0, 0, 4]) // => 0.75
 */
export function gini(values: readonly number[]): number {
  return isComparable(values) ? absoluteGini(values) / meanOf(values) : NaN;
}

/** A Theil index as the part between groups and the part within them. */
export interface Theil {
  readonly total: number;
  readonly between: number;
  readonly within: number;
}

/**
 * Theil's T, in nats, with its parts: between groups as if each member had the mean of its group, and within them. 0 · ln 0 is 0.
 * R: ineq::Theil. Source: Theil (1967), Economics and information theory, chapter 4.
 *
 * @example
 * theil([[1, 3]]).between // => 0
 */
export function theil(groups: readonly (readonly number[])[]): Theil {
  const all = groups.flat();
  if (!isComparable(all)) return { total: NaN, between: NaN, within: NaN };
  const [mean, sum] = [meanOf(all), sumOfAll(all)];
  const shares = groups
    .filter((own) => sumOfAll(own) > 0)
    .map((own) => ({ own, share: sumOfAll(own) / sum }));
  return {
    total: theilOf(all),
    between: shares.reduce((held, { own, share }) => held + share * Math.log(meanOf(own) / mean), 0),
    within: shares.reduce((held, { own, share }) => held + share * theilOf(own), 0),
  };
}

function theilOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const terms = values.map((value) => (value > 0 ? (value / mean) * Math.log(value / mean) : 0));
  return sumOfAll(terms) / values.length;
}
