/** Agreement within one group on one or several items. */
export interface ItemSpread {
  /** Variance of the answers of the group (n − 1). */
  readonly variance: number;
  /** Lowest and highest answer that the item allows. */
  readonly range: readonly [min: number, max: number];
}

/**
 * r_wg of one item, r_wg(j) of several: 1 full agreement, 0 as much spread as answers at random over all options (uniform null).
 * More spread than that counts as 0, as is usual. NaN when a variance is (a group of one).
 * R: `multilevel::rwg`, `rwg.j`. Source: James, Demaree & Wolf (1984), Journal of Applied Psychology 69, 85–98.
 *
 * @example
 * withinAgreement([{ variance: 1, range: [1, 5] }]) // => 0.5
 */
export function withinAgreement(items: readonly ItemSpread[]): number {
  const share =
    items.reduce(
      (sum, { variance, range: [min, max] }) => sum + (12 * variance) / ((max - min + 1) ** 2 - 1),
      0,
    ) / items.length;
  const agreed = items.length * (1 - share);
  if (Number.isNaN(share)) return NaN;
  return share >= 1 ? 0 : agreed / (agreed + share);
}
