import type { Path } from '../../model/paths/syntax.ts';
import { pairsOf } from './difference.ts';
import { type Factors, type Fitted, loadings, path } from './fit-model.ts';

/** The label that the method loadings of Method-C share. */
export const EQUAL = 'equal';

export interface MarkerParts {
  readonly factors: Factors;
  readonly marker: string;
  readonly markerItems: readonly string[];
}

/** Everything free, all factors of variance 1. */
export function cfaPaths({ factors, marker, markerItems }: MarkerParts): Path[] {
  const all = { ...factors, [marker]: markerItems };
  return [...loadings(all, () => null), ...Object.keys(all).map((factor) => path(factor, '~~', factor, 1))];
}

/** The marker apart from the factors, its loadings and residuals at their values in the CFA. */
export function baselinePaths(parts: MarkerParts, cfa: Fitted): Path[] {
  const { factors, marker, markerItems } = parts;
  const value = (name: string) => cfa.estimates.get(name)!.estimate;
  return [
    ...loadings(factors, () => null),
    ...markerItems.map((item) => path(marker, '=~', item, value(`${marker}=~${item}`))),
    ...markerItems.map((item) => path(item, '~~', item, value(`${item}~~${item}`))),
    ...[...Object.keys(factors), marker].map((factor) => path(factor, '~~', factor, 1)),
    ...Object.keys(factors).map((factor) => path(factor, '~~', marker, 0)),
  ];
}

/** The baseline with loadings of the substantive items on the marker: all equal (Method-C) or each its own (Method-U). */
export function methodPaths(parts: MarkerParts, cfa: Fitted, isEqual: boolean): Path[] {
  const items = Object.values(parts.factors).flat();
  const own = items.map((item) => path(parts.marker, '=~', item, isEqual ? EQUAL : null));
  return [...baselinePaths(parts, cfa), ...own];
}

/** The method model with the correlations of the factors at their values in the baseline (Method-R). */
export function restrictedPaths(parts: MarkerParts, cfa: Fitted, baseline: Fitted, isEqual: boolean): Path[] {
  const held = pairsOf(Object.keys(parts.factors)).map(([left, right]) =>
    path(left, '~~', right, baseline.estimates.get(`${left}~~${right}`)!.estimate),
  );
  return [...methodPaths(parts, cfa, isEqual), ...held];
}
