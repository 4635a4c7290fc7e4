import type { RandomPart } from '../../../relate/mixed/cross-products.ts';
import { factorsOf } from '../../../relate/mixed/covariance-factor.ts';
import { fitMixed } from '../../../relate/mixed/fit.ts';

/** Random effects beside the largest grouping from which on a fit would take minutes. */
const MOST_CROSSED = 1500;
/** A residual variance, as a share of all, that is rounding. */
const EXACT = 1e-10;

/** Groups of rows by some codes taken together, numbered as they come. */
export function groupsBy(codes: readonly Int32Array[]): RandomPart {
  const rows = codes[0]!.length;
  const sizes = codes.map((own) => own.reduce((most, code) => Math.max(most, code), 0) + 1);
  const seen = new Map<number, number>();
  const grouped = Int32Array.from({ length: rows }, (_, row) => {
    const key = codes.reduce((at, own, k) => at * sizes[k]! + own[row]!, 0);
    if (!seen.has(key)) seen.set(key, seen.size);
    return seen.get(key)!;
  });
  return { codes: grouped, groups: seen.size, columns: [new Float64Array(rows).fill(1)], correlated: false };
}

/**
 * Variances of random intercepts and of what is left, by REML, in the order given. `fixed` are columns beside the constant.
 * Null where the ratings do not carry the model: as many groups as rows, no variance left, or too many effects.
 */
export function restrictedVariances(
  outcome: Float64Array,
  parts: readonly RandomPart[],
  fixed: readonly Float64Array[] = [],
): { readonly variances: readonly number[]; readonly residual: number } | null {
  const rows = outcome.length;
  const mean = outcome.reduce((sum, value) => sum + value, 0) / rows;
  const scale = Math.sqrt(outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
  if (!(scale > 0) || !Number.isFinite(scale)) return null;
  if (parts.some(({ groups }) => groups < 2 || groups >= rows)) return null;
  const order = parts.map((_, k) => k).sort((a, b) => parts[b]!.groups - parts[a]!.groups);
  if (order.slice(1).reduce((sum, k) => sum + parts[k]!.groups, 0) > MOST_CROSSED) return null;
  const width = fixed.length + 1;
  const matrix = new Float64Array(rows * width).fill(1);
  fixed.forEach((column, c) => column.forEach((value, row) => (matrix[row * width + c + 1] = value)));
  const fit = fitMixed(
    { width, matrix, outcome: outcome.map((value) => (value - mean) / scale) },
    order.map((k) => parts[k]!),
    'reml',
  );
  if (!fit || !fit.settled || fit.variance < EXACT) return null;
  const { templates, products } = fit.criterion;
  const factors = factorsOf(fit.theta, templates, products.sizes);
  const residual = fit.variance * scale ** 2;
  const variances = parts.map((_, k) => residual * factors[order.indexOf(k)]![0]! ** 2);
  return { variances, residual };
}
